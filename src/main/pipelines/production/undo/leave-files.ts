import { readAbsences, recordAbsences } from '../../../storage/files/absence-store.ts'
import { findObservation, recordObservations, type FileObservation } from '../../../storage/files/source-file-store.ts'
import { writeUndoMarks } from '../../../storage/files/undo-mark-store.ts'
import { isDecidedAnew } from '../load/published-state.ts'
import { isWholeAfter, mainAfter, type PathChange } from './path-change.ts'
import { mainVersion } from './path-state.ts'
import { takenOutReason } from './taken-out-reason.ts'
import type { UndoInput } from './undo-input.ts'

/** How an undo leaves the files it touched, for the file list and for the next run. */
export interface LeftFiles {
  /** Paths that hold what the undo took out; they wait for a person. */
  readonly held: readonly string[]
  /** Part of publishing. */
  record(): void
}

/**
 * Holds what an undo takes out, so that the next run does not bring it back unasked (design 4, "Undo"): contents are marked, decisions made until
 * then hold no longer for them, and a file that is gone is asked about again when its rows come back.
 */
export function leaveFiles(input: UndoInput, generation: number, changes: readonly PathChange[]): LeftFiles {
  const { db, run, lastDecision } = input
  const absences = readAbsences(db)
  const isAbsent = (path: string): boolean => absences.has(path) || findObservation(db, path) === null
  const observations = changes.flatMap(change => {
    const seen = findObservation(db, change.path) ?? unseen(change)
    return seen === null ? [] : [observedAfter(seen, change, { ...input, generation, isAbsent: isAbsent(change.path) })]
  })
  const marks = changes.flatMap(change =>
    [...contentsOf(change)].map(contentHash => ({ path: change.path, contentHash, generation, lastDecision })),
  )
  const goneAgain = changes.filter(change => isAbsent(change.path) && change.opened.length > 0).map(({ path }) => path)
  return {
    held: observations.filter(({ state }) => state === 'held').map(({ path }) => path),
    record() {
      writeUndoMarks(db, marks)
      recordAbsences(db, { gone: [], present: goneAgain }, lastDecision)
      recordAbsences(db, { gone: goneAgain, present: [] }, lastDecision)
      recordObservations(db, run, observations)
    },
  }
}

/** A file that was no longer listed and whose rows come back. */
function unseen(change: PathChange): FileObservation | null {
  const main = mainAfter(change)
  if (main === null) return null
  return {
    path: change.path,
    table: main.table,
    contentHash: null,
    state: 'missing',
    reason: null,
    failure: null,
    hold: null,
  }
}

/** Contents taken out, in whole or in part, and brought back. */
function contentsOf(change: PathChange): ReadonlySet<string> {
  const versions = [mainVersion(change.before), mainAfter(change)].filter(version => version !== null)
  return new Set(versions.map(({ contentHash }) => contentHash))
}

interface Circumstances extends UndoInput {
  readonly generation: number
  readonly isAbsent: boolean
}

function observedAfter(seen: FileObservation, change: PathChange, about: Circumstances): FileObservation {
  const { contentHash } = seen
  const main = mainAfter(change)
  const as = (state: FileObservation['state'], reason: string | null): FileObservation => {
    return { ...seen, state, reason, failure: null, hold: null }
  }
  if (about.isAbsent) {
    if (main === null) return as('removed', `Gone from its folder; an undo took its rows out.`)
    const rows = main.counts.read - main.counts.blank
    const choices = `"Keep as archived" or "Remove its ${rows} rows"`
    return as(
      'missing',
      `Gone from its folder. An undo brought its ${rows} rows back; they stay until you choose ${choices}.`,
    )
  }
  if (contentHash === null || !contentsOf(change).has(contentHash)) return seen
  if (main?.contentHash === contentHash && isAsTheFileIs(change, about)) return as('unchanged', null)
  return {
    ...as('held', takenOutReason(main !== null)),
    hold: { kind: 'taken-out-by-undo', generation: about.generation },
  }
}

/** Whether the next run would find nothing to do in a file whose content is in use. */
function isAsTheFileIs(change: PathChange, input: UndoInput): boolean {
  const main = mainAfter(change)
  const definition = input.definitions.find(({ name }) => name === main?.table)
  if (main === null || definition === undefined) return false
  const isReadAlike = main.parseKey === input.parseKeyOf(definition)
  return isReadAlike && isWholeAfter(change) && !isDecidedAnew(input, main, definition)
}
