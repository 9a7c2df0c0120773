import type { ProductionState } from './production-state.ts'

/** Which generation was worked on, where it is not the plant's newest data: nobody takes old figures for new ones (Q11). */
export function asOfSentences(
  { generation, asOfBecause }: ProductionState,
  done: 'Checked' | 'Tracked',
): readonly string[] {
  return asOfBecause === null ? [] : [`${done} as of generation ${generation}, because ${asOfBecause}`]
}
