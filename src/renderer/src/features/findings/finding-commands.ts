import type { TriageState } from '../../../../contract/triage.ts'

/** What a person does with the findings in hand, each by one key (ui.md, rule 9); with shift: with all that are shown. */
export const FINDING_COMMANDS = [
  'acknowledge',
  'assign',
  'snooze',
  'comment',
  'open',
  'compare',
  'causes',
  'undo',
] as const
export type FindingCommand = (typeof FINDING_COMMANDS)[number]

/** The key of each, as tooltips and `?` show it. */
export const FINDING_KEYS: Readonly<Record<FindingCommand, string>> = {
  acknowledge: 'A',
  assign: 'E',
  snooze: 'S',
  comment: 'C',
  open: 'O',
  compare: 'D',
  causes: 'G',
  undo: 'U',
}

/** The command a key stands for; null for any other key. */
export function findingCommandOf(key: string): FindingCommand | null {
  return FINDING_COMMANDS.find(command => FINDING_KEYS[command] === key.toUpperCase()) ?? null
}

/** Whether a command makes sense in a state: what is acknowledged need not be acknowledged again. */
export function isFindingCommandPossible(command: FindingCommand, state: TriageState): boolean {
  return command !== 'acknowledge' || state !== 'acknowledged'
}
