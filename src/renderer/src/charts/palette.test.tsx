import { expect, test } from 'vitest'
import { colourOf } from './colour-of.ts'
import { rateStep } from './rate-step.ts'

type Triple = readonly [number, number, number]

/** The tokens as the page has them in a theme. */
function colours(theme: string, names: readonly string[]): readonly Triple[] {
  document.documentElement.dataset['mantineColorScheme'] = theme
  const style = getComputedStyle(document.documentElement)
  return names.map(name => linear(style.getPropertyValue(`--chart-${name}`).trim().slice(1)))
}

const HUE_NAMES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'other']
const STEP_NAMES = ['0', '1', '2', '3', '4'].map(step => `step-${step}`)

function linear(hex: string): Triple {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(0), part(2), part(4)]
}

const times = (rows: readonly Triple[], [r, g, b]: Triple): Triple => {
  const [x = 0, y = 0, z = 0] = rows.map(row => row[0] * r + row[1] * g + row[2] * b)
  return [x, y, z]
}

/** Machado, Oliveira and Fernandes 2009, severity 1. */
const EYES: Readonly<Record<string, readonly Triple[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  greenBlind: [
    [0.367_322, 0.860_646, -0.227_968],
    [0.280_085, 0.672_501, 0.047_413],
    [-0.011_82, 0.042_94, 0.968_881],
  ],
  redBlind: [
    [0.152_286, 1.052_583, -0.204_868],
    [0.114_503, 0.786_281, 0.099_216],
    [-0.003_882, -0.048_116, 1.051_998],
  ],
}

function oklab(rgb: Triple): Triple {
  const [r, g, b] = rgb.map(value => Math.min(1, Math.max(0, value))) as [number, number, number]
  const cones = times(
    [
      [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
      [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
      [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
    ],
    [r, g, b],
  )
  const [l, m, s] = cones.map(Math.cbrt) as [number, number, number]
  return times(
    [
      [0.210_454_255_3, 0.793_617_785, -0.004_072_046_8],
      [1.977_998_495_1, -2.428_592_205, 0.450_593_709_9],
      [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766],
    ],
    [l, m, s],
  )
}

const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b
const contrast = (one: Triple, other: Triple) => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((left, right) => left - right)
  return (high + 0.05) / (low + 0.05)
}
const apart = (one: Triple, other: Triple) => Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)))

test.each([
  ['light', linear('ffffff')],
  ['dark', linear('16191e')],
])('hues of the %s theme stand out from their surface and from each other for all eyes', (theme, surface) => {
  const hues = colours(theme, HUE_NAMES)
  for (const hue of hues) expect(contrast(hue, surface)).toBeGreaterThanOrEqual(3)
  for (const [eye, matrix] of Object.entries(EYES)) {
    const seen = hues.map(hue => oklab(times(matrix, hue)))
    for (const [at, one] of seen.entries()) {
      for (const other of seen.slice(at + 1))
        expect.soft({ eye, apart: apart(one, other) > 0.1 }).toEqual({ eye, apart: true })
    }
  }
})

test.each(['light', 'dark'])('steps of the %s theme are told apart by lightness alone', theme => {
  const steps = colours(theme, STEP_NAMES).map(luminance)
  const sorted = steps.toSorted((one, other) => one - other)
  expect([sorted, sorted.toReversed()]).toContainEqual(steps)
  for (const [at, low] of sorted.slice(0, -1).entries())
    expect(((sorted[at + 1] ?? 0) + 0.05) / (low + 0.05)).toBeGreaterThan(1.25)
})

test('a name has one hue, whatever else is shown', () => {
  expect(colourOf('machine', 'NO.07')).toBe('var(--chart-7)')
  expect(colourOf('defect', 'itemScratch')).toBe('var(--chart-3)')
  expect(colourOf('defect', 'otherNG')).toBe('var(--chart-other)')
  expect(colourOf('other', 'PXNHC4-M-001')).toBe(colourOf('other', 'PXNHC4-M-001'))
})

test('NG rates step at 0, 2, 5 and 15 %', () => {
  expect([0, 0.001, 0.0199, 0.02, 0.05, 0.1499, 0.15, 1].map(rateStep)).toEqual([
    'none',
    'low',
    'low',
    'raised',
    'high',
    'high',
    'severe',
    'severe',
  ])
})
