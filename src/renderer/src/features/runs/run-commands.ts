/** What a person does with the run in hand, each by one key (ui.md, rule 9). */
export const RUN_COMMANDS = ['compare', 'log', 'undo', 'support'] as const
export type RunCommand = (typeof RUN_COMMANDS)[number]

/** The key of each, as tooltips and `?` show it. */
export const RUN_KEYS: Readonly<Record<RunCommand, string>> = { compare: 'D', log: 'L', undo: 'U', support: 'X' }

/** The command a key stands for; null for any other key. */
export function runCommandOf(key: string): RunCommand | null {
  return RUN_COMMANDS.find(command => RUN_KEYS[command] === key.toUpperCase()) ?? null
}

/**
 * The two runs a comparison is about, the older one first: those selected; of one alone, the run before it that kept what it did.
 *
 * @param kept numbers of the runs that kept what they did, newest first
 */
export function comparedPair(
  chosen: readonly number[],
  kept: readonly number[],
): { readonly base: number; readonly other: number } | null {
  const sorted = chosen.toSorted((a, b) => a - b)
  const other = sorted.at(-1)
  if (other === undefined) return null
  const base = sorted.length > 1 ? sorted[0] : kept.find(run => run < other)
  return base === undefined || base === other ? null : { base, other }
}
