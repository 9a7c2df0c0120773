import { EngineFailure, failure } from '../../../../contract/failure.ts'
import { rowHash } from '../../../ingest/row-hash.ts'
import { fileVersionsOf } from '../../../storage/files/file-version-store.ts'
import { findGeneration } from '../../../storage/generations/generation-store.ts'
import { verifyGeneration } from '../../../storage/generations/verify-generation.ts'
import { guardedAsync } from '../../../storage/storage-failure.ts'
import { decisionsAsLoaded } from '../load/decision-on-row.ts'
import type { LoadResult } from '../load/load-result.ts'
import { publishChanges } from '../load/publish-changes.ts'
import { publishedState } from '../load/published-state.ts'
import { leaveFiles } from './leave-files.ts'
import { otherColumns } from './other-columns.ts'
import { byTable, goBackTo, type PathChange } from './path-change.ts'
import { isSameState, pathStates } from './path-state.ts'
import type { UndoInput } from './undo-input.ts'

/** What using a generation did, and which files it holds. */
export interface UsedGeneration {
  readonly load: LoadResult
  readonly held: readonly string[]
}

/**
 * Publishes the content of an earlier generation as a new one (design 4, "Undo"): proved whole before, equal in checksum after.
 *
 * @throws EngineFailure `generation_not_found`, `generation_not_usable`, and as `publishChanges`; nothing is published then
 */
export async function useGeneration(input: UndoInput, generation: number): Promise<UsedGeneration> {
  const { db, definitions } = input
  return guardedAsync(db.name, async () => {
    const wanted = findGeneration(db, generation)
    if (wanted === null) throw notFound(generation)
    const before = publishedState(input)
    const proof = verifyGeneration(db, generation, rowHash)
    if (proof.kind === 'damaged') throw notUsable(generation, proof.problem)
    if (wanted.checksum === before.checksum) {
      const skipped = [`Generation ${generation} is already in use: generation ${before.generation} has the same rows.`]
      return { load: { kind: 'unchanged', generation: before.generation, skipped }, held: [] }
    }
    const [then, now] = [pathStates(fileVersionsOf(db, generation)), pathStates(before.files)]
    const changes = [...new Set([...now.keys(), ...then.keys()])].flatMap((path): PathChange[] => {
      const [state, earlier] = [now.get(path) ?? [], then.get(path) ?? []]
      return isSameState(db, state, earlier) ? [] : [goBackTo(path, state, earlier)]
    })
    const columns = otherColumns(
      db,
      changes.flatMap(({ opened }) => opened.flatMap(({ known }) => known ?? [])),
    )
    if (columns !== null) throw notUsable(generation, columns)
    const left = leaveFiles(input, before.next, changes)
    const load = await publishChanges({
      ...input,
      kind: 'use',
      before,
      changes: byTable(changes, { definitions, current: before.files }),
      decisionOn: decisionsAsLoaded,
      approve({ checksum }) {
        if (checksum === wanted.checksum) return
        throw notUsable(generation, `its checksum is ${wanted.checksum}, brought back it would be ${checksum}.`)
      },
      alongside: () => left.record(),
    })
    return { load, held: left.held }
  })
}

function notFound(generation: number): EngineFailure {
  return new EngineFailure(
    failure('generation_not_found', `There is no generation ${generation}.`, {
      remedy: 'Choose one of the generations in the list.',
    }),
  )
}

function notUsable(generation: number, why: string): EngineFailure {
  return new EngineFailure(
    failure('generation_not_usable', `Generation ${generation} cannot be used again: ${why}`, {
      remedy: 'The generation in use stays. Choose another one, or bring back a restore point.',
    }),
  )
}
