import type { Failure } from '../../../../contract/failure.ts'
import type { HoldReason } from '../../../../contract/source-file.ts'
import { takenOutReason } from '../undo/taken-out-reason.ts'
import type { AssessmentInput, CurrentFile, ObservedFile } from './assessment-input.ts'
import { absenceDecision } from './absence-decision.ts'
import type { DecisionIndex } from './decision-index.ts'
import { claimMonths, type MonthClaims } from './month-claims.ts'

/** What the run does about one file; `reason` is shown to the planner. */
export type FileVerdict =
  | { readonly kind: 'load'; readonly path: string; readonly isUnchanged: boolean }
  /** Its last good rows stay under the file version the current generation has. */
  | {
      readonly kind: 'keep'
      readonly path: string
      readonly state: 'skipped' | 'held' | 'missing' | 'archived'
      readonly reason: string
      readonly hold: HoldReason | null
    }
  /** Not loaded and nothing of it is in the current generation. */
  | {
      readonly kind: 'leave'
      readonly path: string
      readonly state: 'held' | 'skipped'
      readonly reason: string
      readonly hold: HoldReason | null
    }
  | { readonly kind: 'remove'; readonly path: string; readonly reason: string }
  | { readonly kind: 'fail'; readonly path: string; readonly failure: Failure }

/** Decides about every file seen or known, by the rules of design 4 ("A file fails", "Files that change shape"). */
export function assessFiles(input: AssessmentInput): readonly FileVerdict[] {
  const current = new Map(input.current.map(file => [file.path, file]))
  const seen = new Set(input.observed.map(file => file.path))
  const claims = claimMonths(input)
  const verdicts = input.observed.map(file => assessObserved(file, current.get(file.path) ?? null, claims, input))
  const loaded = new Set(verdicts.flatMap(({ kind, path }) => (kind === 'load' ? [path] : [])))
  const newFiles = input.observed.filter(({ path }) => loaded.has(path) && !current.has(path))
  return [
    ...verdicts,
    ...input.current
      .filter(file => !seen.has(file.path))
      .map(file => assessGone(file, renamedTo(file, newFiles), input.decisions)),
  ]
}

function assessObserved(
  file: ObservedFile,
  known: CurrentFile | null,
  claims: MonthClaims,
  input: AssessmentInput,
): FileVerdict {
  const { path, contentHash, reading } = file
  const mark = input.undone.held.get(path)
  if (mark !== undefined) return keptOut(path, known !== null, mark.generation)
  const replacement = claims.replacementOf(file)
  if (replacement !== null) {
    const reason = `Replaced by ${replacement} for ${file.month}, as decided.`
    return known ? { kind: 'remove', path, reason } : leave(path, 'skipped', reason)
  }
  if (reading.kind === 'failed') {
    if (!isLoadedWithout(file, input.decisions)) return { kind: 'fail', path, failure: reading.failure }
    const instead = known ? 'its last good rows stay' : 'loaded without it'
    const reason = `Could not be read; ${instead}, as decided. It is loaded again when it can be read.`
    return known ? keep(path, 'skipped', reason) : leave(path, 'skipped', reason)
  }
  if (known?.contentHash === contentHash) {
    return { kind: 'load', path, isUnchanged: !input.undone.released.has(path) }
  }
  return known ? assessShrinking(file, reading.rows, known, input) : assessSecondOfMonth(file, claims)
}

/** A decision holds for one content; without one, for this time that the file cannot be read. */
function isLoadedWithout({ path, contentHash, unreadAfter = null }: ObservedFile, decisions: DecisionIndex): boolean {
  const decision = decisions.onFile('failed-file', path, contentHash)
  if (decision?.kind !== 'load-without') return false
  return contentHash !== '' || (unreadAfter !== null && decision.id > unreadAfter)
}

/** What an undo took out stays out; the rows it left stay in use. */
function keptOut(path: string, hasRows: boolean, generation: number): FileVerdict {
  const hold: HoldReason = { kind: 'taken-out-by-undo', generation }
  return (hasRows ? keep : leave)(path, 'held', takenOutReason(hasRows), hold)
}

function assessShrinking(file: ObservedFile, rowsNow: number, known: CurrentFile, input: AssessmentInput): FileVerdict {
  const lost = known.rows - rowsNow
  const isHeld = known.rows > 0 && lost > (known.rows * input.shrinkHoldPercent) / 100
  const isAccepted =
    input.undone.released.has(file.path) ||
    input.decisions.onFile('held-file', file.path, file.contentHash)?.kind === 'use-smaller'
  if (!isHeld || isAccepted) return { kind: 'load', path: file.path, isUnchanged: false }
  const reason =
    `Would lose ${lost} of ${known.rows} rows (more than ${input.shrinkHoldPercent} %). ` +
    'The old rows stay in use until you choose "Use the smaller file" or the file changes.'
  return keep(file.path, 'held', reason, { kind: 'shrinks', rowsBefore: known.rows, rowsNow })
}

function assessSecondOfMonth(file: ObservedFile, claims: MonthClaims): FileVerdict {
  const { path, month } = file
  const holder = claims.heldFor(file)
  if (month === null || holder === null) return { kind: 'load', path, isUnchanged: false }
  const reason = `${holder} already stands for ${month}. Nothing of this file is loaded until you choose "Replace" or "Load both".`
  return leave(path, 'held', reason, { kind: 'second-file-of-month', month, otherFile: holder })
}

/** A file that was renamed keeps its rows under the new name and asks nothing; not while the new name is held. */
function renamedTo(file: CurrentFile, newFiles: readonly ObservedFile[]): string | null {
  const successor = newFiles.find(other => other.table === file.table && other.contentHash === file.contentHash)
  return successor?.path ?? null
}

function assessGone(file: CurrentFile, newPath: string | null, decisions: DecisionIndex): FileVerdict {
  const { path, rows } = file
  if (newPath !== null) return { kind: 'remove', path, reason: `Renamed to ${newPath}.` }
  const decision = absenceDecision(file, decisions)
  if (decision === 'remove-rows') {
    return { kind: 'remove', path, reason: `Gone from its folder; its ${rows} rows are removed, as decided.` }
  }
  if (decision === 'keep-archived') {
    return keep(path, 'archived', `Gone from its folder; its ${rows} rows stay, as decided.`)
  }
  const choices = `"Keep as archived" or "Remove its ${rows} rows"`
  return keep(path, 'missing', `Gone from its folder. Its ${rows} rows stay until you choose ${choices}.`)
}

function keep(
  path: string,
  state: 'skipped' | 'held' | 'missing' | 'archived',
  reason: string,
  hold: HoldReason | null = null,
): FileVerdict {
  return { kind: 'keep', path, state, reason, hold }
}

function leave(path: string, state: 'held' | 'skipped', reason: string, hold: HoldReason | null = null): FileVerdict {
  return { kind: 'leave', path, state, reason, hold }
}
