import type { Description } from './description.ts'

/**
 * The materials of a row as the reference writes them: `10045_ABS | 10190_MB-GRAY`, a color or additive only with both code and
 * name; null without resin code or name (production spec V-12).
 */
export function recipeText(row: Description): string | null {
  if (!hasResin(row)) return null
  const color = part(row.colorMasterbatchCode, row.colorMasterbatch)
  const additive = part(row.additiveMasterbatchCode, row.additiveMasterbatch)
  return `${row.plasticResinCode}_${row.plasticResin}${color}${additive}`
}

function part(code: string | null, name: string | null): string {
  return code === null || name === null ? '' : ` | ${code}_${name}`
}

/** Whether resin code and name are both there. */
export function hasResin(row: Description): boolean {
  return row.plasticResinCode !== null && row.plasticResin !== null
}

/** Whether two rows have the same recipe text, compared part by part instead of as text. */
export function sameRecipe(one: Description, other: Description): boolean {
  return (
    one.plasticResinCode === other.plasticResinCode &&
    one.plasticResin === other.plasticResin &&
    samePart(one.colorMasterbatchCode, one.colorMasterbatch, other.colorMasterbatchCode, other.colorMasterbatch) &&
    samePart(
      one.additiveMasterbatchCode,
      one.additiveMasterbatch,
      other.additiveMasterbatchCode,
      other.additiveMasterbatch,
    )
  )
}

/** Half a pair counts as none, as in the text. */
function samePart(
  code: string | null,
  name: string | null,
  otherCode: string | null,
  otherName: string | null,
): boolean {
  if (code === null || name === null) return otherCode === null || otherName === null
  return code === otherCode && name === otherName
}
