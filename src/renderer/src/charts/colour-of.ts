import { DEFECT_COLUMNS } from '../../../contract/production-rows.ts'
import './palette.css'

/** How many hues there are before they come round again. */
export const HUES = 9

/** Kinds of things with a hue of their own. */
export type ColourKind = 'machine' | 'defect' | 'other'

/** The defects in the order of the workbook: the first nine have a hue each, what has no kind is grey. */
const DEFECTS: readonly string[] = DEFECT_COLUMNS.filter(column => column !== 'otherNG')

/** The colour of everything that stands for nothing in particular: one series, the rest of a list. */
export const REST_COLOUR = 'var(--chart-other)'
export const FIRST_COLOUR = 'var(--chart-1)'

/**
 * The colour of a machine, a defect or anything else with a name: the same one on every screen, whatever else is shown, because it
 * comes from the name alone. Beyond nine machines hues come round again, so a series always has its name beside it as well.
 */
export function colourOf(kind: ColourKind, key: string): string {
  const place = placeOf(kind, key)
  return place === null ? REST_COLOUR : `var(--chart-${(place % HUES) + 1})`
}

function placeOf(kind: ColourKind, key: string): number | null {
  switch (kind) {
    case 'machine': {
      const number = /\d+/.exec(key)?.[0]
      return number === undefined ? textPlace(key) : Math.max(0, Number(number) - 1)
    }
    case 'defect': {
      const place = DEFECTS.indexOf(key)
      return place === -1 ? null : place
    }
    case 'other':
      return textPlace(key)
    default:
      return kind satisfies never
  }
}

/** Spreads names evenly; the same name always gives the same place. */
function textPlace(text: string): number {
  let place = 7
  for (let at = 0; at < text.length; at += 1) place = (place * 31 + text.charCodeAt(at)) % 1_000_003
  return place
}
