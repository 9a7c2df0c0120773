import { array, assert, integer, property, record } from 'fast-check'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { keepWindowState, readWindowState, windowPlace, type WindowState } from './window-state.ts'

const PRIMARY = { x: 0, y: 0, width: 1920, height: 1040 }
const BESIDE = { x: 1920, y: -200, width: 2560, height: 1400 }
const bounds = { x: 2000, y: 100, width: 1200, height: 800 }
const left = (given: Partial<WindowState['bounds']> = {}, isMaximized = false): WindowState => ({
  bounds: { ...bounds, ...given },
  isMaximized,
})

test('the first window is as large as its display allows and stands where the system puts it', () => {
  expect(windowPlace(null, [PRIMARY])).toEqual({ width: 1360, height: 860, isMaximized: false })
  expect(windowPlace(null, [{ ...PRIMARY, width: 1280, height: 700 }])).toMatchObject({ width: 1280, height: 700 })
  expect(windowPlace(null, [])).toEqual({ width: 1360, height: 860, isMaximized: false })
})

test('a window opens where it was left, maximised when it was', () => {
  expect(windowPlace(left(), [PRIMARY, BESIDE])).toEqual({ ...bounds, isMaximized: false })
  expect(windowPlace(left({}, true), [PRIMARY, BESIDE])).toEqual({ ...bounds, isMaximized: true })
})

test('when its display is gone it opens in the middle of the primary one', () => {
  expect(windowPlace(left(), [PRIMARY])).toEqual({ x: 360, y: 120, width: 1200, height: 800, isMaximized: false })
})

test.each([
  ['above the display', { x: 100, y: -300 }],
  ['below it', { x: 100, y: 1030 }],
  ['nearly all of it left of the display', { x: -1150, y: 0 }],
])('a window %s cannot be taken hold of and is moved', (_, at) => {
  expect(windowPlace(left(at), [PRIMARY])).toMatchObject({ x: 360, y: 120 })
})

test('wherever it was left, its title bar can be reached', () => {
  const area = record({
    x: integer({ min: -4000, max: 4000 }),
    y: integer({ min: -4000, max: 4000 }),
    width: integer({ min: 900, max: 4000 }),
    height: integer({ min: 560, max: 4000 }),
  })
  assert(
    property(area, array(area, { minLength: 1, maxLength: 3 }), (was, displays) => {
      const { x = Number.NaN, y = Number.NaN, width } = windowPlace({ bounds: was, isMaximized: false }, displays)
      const reached = displays.some(
        display =>
          Math.min(x + width, display.x + display.width) - Math.max(x, display.x) >= 120 &&
          y >= display.y &&
          y + 24 <= display.y + display.height,
      )
      expect(reached).toBe(true)
    }),
  )
})

test('what is kept is read again; what was spoiled is none', async () => {
  const file = join(temporaryFolder('shell'), 'deep', 'window.json')
  expect(readWindowState(file)).toBeNull()
  keepWindowState(file, left(), () => expect.unreachable())
  expect(readWindowState(file)).toEqual(left())
  for (const spoiled of ['', '{', '[]', '{"bounds":{"x":1}}', JSON.stringify({ ...left(), more: 1 })]) {
    await writeFile(file, spoiled)
    expect(readWindowState(file)).toBeNull()
  }
})

test('a place that cannot be kept is told in the log and harms nothing', async () => {
  const folder = temporaryFolder('shell')
  await writeFile(join(folder, 'file'), '')
  const logged: string[] = []
  keepWindowState(join(folder, 'file', 'window.json'), left(), text => logged.push(text))
  expect(logged.join('')).toContain('cannot be kept')
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('')
})
