/** How many steps an axis has at most. */
const STEPS = 5

/**
 * The values written on an axis from zero on: steps of 1, 2, 2.5 or 5 times a power of ten, so that none has to be rounded to be read.
 *
 * @param most the greatest value drawn
 * @param isWhole counts, of which there are no halves
 * @returns From 0 to the first step that is not below `most`.
 */
export function niceTicks(most: number, isWhole = false): readonly number[] {
  if (!(most > 0) || !Number.isFinite(most)) return [0, 1]
  const power = 10 ** Math.floor(Math.log10(most / STEPS))
  const step =
    [1, 2, 2.5, 5, 10]
      .map(factor => factor * power)
      .find(one => one * STEPS >= most * (1 - 1e-9) && (!isWhole || Number.isInteger(one))) ?? Math.max(1, power)
  const count = Math.ceil(most / step - 1e-9)
  // Counted in steps: a sum of shares would drift away from 0.3.
  return Array.from({ length: count + 1 }, (_, place) => Number((place * step).toPrecision(12)))
}
