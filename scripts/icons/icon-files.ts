import { icns, ico } from './containers.ts'
import { drawMark, type MarkOptions } from './mark.ts'
import { png } from './png.ts'

const BLUE = [29, 95, 184] as const
const WHITE = [255, 255, 255] as const
const RED = [214, 48, 49] as const
const BLACK = [0, 0, 0] as const

const app: MarkOptions = { plate: BLUE, letter: WHITE }
/** macOS leaves a margin around its icons. */
const macApp: MarkOptions = { ...app, margin: 1.6 }
/** A template: macOS takes the shape and gives it its own colour. */
const template: MarkOptions = { plate: null, letter: BLACK }

/** The program's icons by their file names in `resources/icons`. */
export function iconFiles(): Readonly<Record<string, Buffer>> {
  return {
    'icon.png': png(drawMark(512, app)),
    'icon.ico': ico([16, 20, 24, 32, 40, 48, 64, 128, 256].map(side => drawMark(side, app))),
    'icon.icns': icns(side => drawMark(side, macApp)),
    ...trayIcons('tray', app, RED),
    ...trayIcons('trayTemplate', template, BLACK),
  }
}

/** Each at 16 pixels and, found beside it by its name, for displays of double density. */
function trayIcons(name: string, mark: MarkOptions, dot: MarkOptions['letter']): Readonly<Record<string, Buffer>> {
  return Object.fromEntries(
    [16, 32].flatMap(side => {
      const density = side === 16 ? '' : '@2x'
      return [
        [`${name}${density}.png`, png(drawMark(side, mark))],
        [`${name}-unread${density}.png`, png(drawMark(side, { ...mark, dot }))],
      ]
    }),
  )
}
