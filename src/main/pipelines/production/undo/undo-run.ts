import { EngineFailure, failure } from '../../../../contract/failure.ts'
import type { UndoOutcome } from '../../../../contract/run.ts'
import { TABLE_NAMES } from '../../../../contract/table.ts'
import { rowHash } from '../../../ingest/row-hash.ts'
import { fileVersionsOf, type FileVersion } from '../../../storage/files/file-version-store.ts'
import { generationBefore, generationOfRun } from '../../../storage/generations/generation-store.ts'
import { verifyGeneration } from '../../../storage/generations/verify-generation.ts'
import { guardedAsync } from '../../../storage/storage-failure.ts'
import { decisionsAsLoaded } from '../load/decision-on-row.ts'
import type { LoadResult } from '../load/load-result.ts'
import { publishChanges } from '../load/publish-changes.ts'
import { publishedState } from '../load/published-state.ts'
import { leaveFiles } from './leave-files.ts'
import { otherColumns } from './other-columns.ts'
import { byTable, goBackTo, type PathChange } from './path-change.ts'
import { isSameState, mainVersion, pathStates, type PathState } from './path-state.ts'
import { undoFileRows, type FileStates } from './undo-file-rows.ts'
import type { UndoInput } from './undo-input.ts'
import { countUndone } from './undo-outcome.ts'

/** What undoing a run did: the load, and what became of each of the run's row changes. */
export interface UndoneRun {
  readonly load: LoadResult
  readonly undo: UndoOutcome
}

/**
 * Applies the inverse of a run's row changes to the current generation (design 4, "Undo"). A file whose version is still the one the run
 * brought goes back to its earlier version; of one that was changed again, row by row what is still as the run left it.
 *
 * @throws EngineFailure `nothing_to_undo`, `generation_not_usable`, and as `publishChanges`; nothing is published then
 */
export async function undoRun(input: UndoInput, run: number): Promise<UndoneRun> {
  const { db, definitions } = input
  return guardedAsync(db.name, async () => {
    const published = publishedState(input)
    const after = generationOfRun(db, run)
    const before = after === null ? null : generationBefore(db, after.number)
    if (published.generation === null || after === null || before === null) throw nothingToUndo(run, after !== null)
    const proof = verifyGeneration(db, before.number, rowHash)
    if (proof.kind === 'damaged') throw notUsable(before.number, proof.problem)

    const generations = { after: after.number, now: published.generation }
    const planned = planUndo(input, {
      before: pathStates(fileVersionsOf(db, before.number)),
      after: pathStates(fileVersionsOf(db, after.number)),
      now: pathStates(published.files),
      generations,
    })
    const { changes } = planned
    const left = leaveFiles(input, published.next, changes)
    const load: LoadResult =
      changes.length === 0
        ? { kind: 'unchanged', generation: published.generation, skipped: [`Nothing of run ${run} is left to undo`] }
        : await publishChanges({
            ...input,
            kind: 'undo',
            before: published,
            changes: byTable(changes, { definitions, current: published.files }),
            decisionOn: decisionsAsLoaded,
            alongside: () => left.record(),
          })
    const span = { before: before.number, ...generations, undone: load.generation ?? generations.now }
    const counts = TABLE_NAMES.map(table => countUndone(db, table, span))
    const sum = (pick: (one: (typeof counts)[number]) => number): number => counts.reduce((n, one) => n + pick(one), 0)
    return {
      load,
      undo: {
        reversed: sum(one => one.reversed),
        keptChangedLater: sum(one => one.keptChangedLater),
        notRebuilt: sum(one => one.notRebuilt),
        reasons: planned.reasons,
        heldFiles: left.held,
      },
    }
  })
}

interface PlantStates {
  readonly before: ReadonlyMap<string, PathState>
  readonly after: ReadonlyMap<string, PathState>
  readonly now: ReadonlyMap<string, PathState>
  readonly generations: FileStates['generations']
}

interface PlannedUndo {
  readonly changes: readonly PathChange[]
  /** Why rows cannot be made again, one sentence each. */
  readonly reasons: readonly string[]
}

function planUndo(input: UndoInput, states: PlantStates): PlannedUndo {
  const { db, definitions } = input
  const changes: PathChange[] = []
  const reasons = new Set<string>()
  const moved = movedAndChanged(db, states)
  for (const path of new Set([...states.before.keys(), ...states.after.keys()])) {
    if (moved.has(path)) continue
    const [before, after, now] = [states.before, states.after, states.now].map(state => state.get(path) ?? []) as [
      PathState,
      PathState,
      PathState,
    ]
    if (isSameState(db, before, after) || isSameState(db, before, now)) continue
    const columns = otherColumns(db, before)
    if (columns !== null) reasons.add(`Rows as they were cannot be made again, because ${columns}`)
    if (isSameState(db, after, now)) {
      if (columns === null) changes.push(goBackTo(path, now, before))
      continue
    }
    const table = now[0]?.table
    const definition = definitions.find(({ name }) => name === table)
    // A file that is gone by now was taken away by a later run, and with it what this one did to it.
    if (definition === undefined) continue
    const change = undoFileRows(db, definition, path, { before, after, now, generations: states.generations })
    if (change !== null) changes.push(change)
  }
  return { changes, reasons: [...reasons] }
}

/**
 * Old and new names of the files the run found renamed and a later run changed. A new name changed no row: bringing back the rows of the
 * old one would bring back what the later run changed.
 */
function movedAndChanged(db: UndoInput['db'], { before, after, now }: PlantStates): ReadonlySet<string> {
  const came = [...after].filter(([path, state]) => !before.has(path) && !isSameState(db, state, now.get(path) ?? []))
  const pairs = [...before].flatMap(([path, state]) => {
    const content = after.has(path) ? null : mainVersion(state)
    const renamed = came.find(([, to]) => isSameContent(content, mainVersion(to)))
    return renamed === undefined ? [] : [path, renamed[0]]
  })
  return new Set(pairs)
}

function isSameContent(one: FileVersion | null, other: FileVersion | null): boolean {
  return one !== null && one.table === other?.table && one.contentHash === other.contentHash
}

function nothingToUndo(run: number, isFirst: boolean): EngineFailure {
  const why = isFirst
    ? `Run ${run} published the first generation: there is nothing before it.`
    : `Run ${run} published no generation, so there is nothing to undo.`
  return new EngineFailure(failure('nothing_to_undo', why, { remedy: 'Choose a run that published a generation.' }))
}

function notUsable(generation: number, problem: string): EngineFailure {
  return new EngineFailure(
    failure('generation_not_usable', `Generation ${generation}, from before the run, cannot be used: ${problem}`, {
      remedy: 'The generation in use stays. Bring back a restore point, or have the workbooks read anew.',
    }),
  )
}
