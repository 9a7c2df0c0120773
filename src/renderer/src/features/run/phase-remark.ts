import type { en } from '../../i18n/en/en.ts'

/** What a phase did not do, as a text of ours with its values; English needs none. */
export interface PhaseRemark {
  readonly key: keyof typeof en.automation.remarks
  readonly values: Readonly<Record<string, string>>
}

/** The engine says what a phase skipped in English sentences; these are those of the usual run. */
const PATTERNS: readonly (readonly [PhaseRemark['key'], RegExp])[] = [
  ['known', /^(?<n>\d+) files? (?:is|are) known and not read again$/],
  ['outside', /^(?<n>\d+) published files? (?:was|were) not asked for and stays?$/],
  ['ignored', /^(?<n>\d+) files? looks? like (?:an input|inputs) and (?:is|are) ignored$/],
  ['rowsStay', /^the rows of (?<n>\d+) files? stay as they were loaded$/],
  ['rowsUnchanged', /^(?<n>[\d,]+) production rows? unchanged since run (?<run>\d+), not checked again$/],
  ['tablesUnchanged', /^static tables unchanged since run (?<run>\d+), not checked again$/],
  ['ruleOff', /^rule (?<rule>\S+) is off until (?<until>.+), its findings are left out$/],
  [
    'allOrders',
    /^Not computed again: all (?<all>\d+) orders, because nothing they rest on has changed since run (?<run>\d+)\.$/,
  ],
  [
    'someOrders',
    /^Not computed again: (?<n>\d+) of (?<all>\d+) orders, because nothing they rest on has changed since run (?<run>\d+)\.$/,
  ],
  ['endedBefore', /^the run ended before it$/],
  ['stoppedBefore', /^Moldline stopped before it$/],
  ['stoppedWithin', /^Moldline stopped in the middle of it$/],
]

/** Which text says the same as a sentence of the engine; null when none does. */
export function phaseRemark(sentence: string): PhaseRemark | null {
  for (const [key, pattern] of PATTERNS) {
    const found = pattern.exec(sentence)
    if (found) return { key, values: { ...found.groups } }
  }
  return null
}
