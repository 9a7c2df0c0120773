import type { Picture } from './png.ts'

type Colour = readonly [red: number, green: number, blue: number]

/** How the mark is drawn; sides and places are in sixteenths of the icon, as in `src/renderer/src/ui/moldline.svg`. */
export interface MarkOptions {
  /** Of the plate behind the letter; null leaves the letter alone. */
  readonly plate: Colour | null
  readonly letter: Colour
  /** A dot in the corner: something is unread. */
  readonly dot?: Colour
  /** Free space around the plate. */
  readonly margin?: number
}

const RADIUS = 3
const LETTER = [
  [3, 12],
  [3, 4.5],
  [5.2, 4.5],
  [8, 8.6],
  [10.8, 4.5],
  [13, 4.5],
  [13, 12],
  [11, 12],
  [11, 7.7],
  [8.6, 11],
  [7.4, 11],
  [5, 7.7],
  [5, 12],
] as const

/** Points of a pixel that are looked at, in each direction. */
const SAMPLES = 8

/** From this size on no detail is smaller than a pixel: one whose corners agree is of one colour. */
const FINE = 128

type Paint = (x: number, y: number) => Colour | null

/** The mark of Moldline at a size: each pixel on an edge is the mean of 64 points in it. */
export function drawMark(side: number, options: MarkOptions): Picture {
  const pixels = new Uint8Array(side * side * 4)
  const paint = paintOf(options)
  for (let at = 0; at < side * side; at++) {
    pixels.set(pixelAt(at % side, Math.floor(at / side), { side, paint }), at * 4)
  }
  return { side, pixels }
}

function paintOf({ plate, letter, dot, margin = 0 }: MarkOptions): Paint {
  const scale = 16 / (16 - 2 * margin)
  return (x, y) => {
    if (dot && isInDot(x, y, 3.6)) return isInDot(x, y, 2.8) ? dot : null
    const [u, v] = [8 + (x - 8) * scale, 8 + (y - 8) * scale]
    if (isInLetter(u, v)) return letter
    return plate && isInPlate(u, v) ? plate : null
  }
}

/** Colours are averaged over what is covered, so that no dark rim appears where it is half transparent. */
function pixelAt(column: number, row: number, { side, paint }: { readonly side: number; readonly paint: Paint }) {
  const step = 16 / side
  const corner = paint(column * step, row * step)
  const isPlain =
    side >= FINE &&
    corner === paint((column + 1) * step, row * step) &&
    corner === paint(column * step, (row + 1) * step) &&
    corner === paint((column + 1) * step, (row + 1) * step)
  if (isPlain) return corner ? [...corner, 255] : [0, 0, 0, 0]
  const sums = [0, 0, 0]
  let covered = 0
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) * step
    const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * step
    const colour = paint(x, y)
    if (!colour) continue
    covered++
    for (const [channel, value] of colour.entries()) sums[channel] = (sums[channel] ?? 0) + value
  }
  const mean = sums.map(sum => (covered === 0 ? 0 : Math.round(sum / covered)))
  return [...mean, Math.round((covered / SAMPLES ** 2) * 255)]
}

function isInPlate(x: number, y: number): boolean {
  if (x < 0 || y < 0 || x > 16 || y > 16) return false
  const beyond = (place: number) => Math.max(RADIUS - place, place - (16 - RADIUS), 0)
  return Math.hypot(beyond(x), beyond(y)) <= RADIUS
}

function isInDot(x: number, y: number, radius: number): boolean {
  return Math.hypot(x - 12.6, y - 3.4) <= radius
}

/** Edges of the letter from their upper end to their lower one: x, y, x, y. */
const EDGES = LETTER.map(([x1, y1], at) => {
  const [x2, y2] = LETTER[(at + 1) % LETTER.length] ?? [x1, y1]
  return y1 < y2 ? { x1, y1, x2, y2 } : { x1: x2, y1: y2, x2: x1, y2: y1 }
})

/** By counting the edges to the right of the point. */
function isInLetter(x: number, y: number): boolean {
  if (x < 3 || x > 13 || y < 4.5 || y > 12) return false
  let isInside = false
  for (const { x1, y1, x2, y2 } of EDGES) {
    if (y1 <= y && y < y2 && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside
  }
  return isInside
}
