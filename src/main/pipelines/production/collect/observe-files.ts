import type { TableName } from '../../../../contract/table.ts'
import type { FileVersion } from '../../../storage/files/file-version-store.ts'
import type { FileObservation } from '../../../storage/files/source-file-store.ts'
import type { FileVerdict } from './assess-files.ts'
import type { FileContent } from './file-contents.ts'
import type { Survey } from './survey-plant.ts'

export interface ObservationSources {
  readonly contents: readonly FileContent[]
  readonly published: readonly FileVersion[]
  readonly tableOf: (path: string) => TableName | null
}

/** What is kept about each file, for the file list: what became of it and why. */
export function observeFiles(
  verdicts: readonly FileVerdict[],
  survey: Survey,
  { contents, published, tableOf }: ObservationSources,
): readonly FileObservation[] {
  const hashes = new Map([
    ...published.map(file => [file.path, file.contentHash] as const),
    ...contents.map(({ file, contentHash }) => [file.relativePath, contentHash] as const),
  ])
  return [
    ...verdicts.map((verdict): FileObservation => {
      const about = { path: verdict.path, table: tableOf(verdict.path), contentHash: hashes.get(verdict.path) ?? null }
      return { ...about, ...outcomeOf(verdict) }
    }),
    ...survey.ignored.map(({ path, table, reason }): FileObservation => {
      return { path, table, contentHash: null, state: 'ignored', reason, failure: null, hold: null }
    }),
  ]
}

const NOT_YET = 'Not done yet: a run has to publish it.'

/** The same while nothing is published: no new row stands in the tables, none has left them (production spec Q11). */
export function observedBeforePublishing(
  observations: readonly FileObservation[],
  present: ReadonlySet<string>,
): readonly FileObservation[] {
  return observations.map(seen => {
    if (seen.state === 'loaded')
      return { ...seen, state: 'skipped', reason: 'Read, but not loaded yet: a run has to publish it.' }
    if (seen.state !== 'removed') return seen
    return { ...seen, state: present.has(seen.path) ? 'skipped' : 'missing', reason: `${seen.reason} ${NOT_YET}` }
  })
}

function outcomeOf(verdict: FileVerdict): Pick<FileObservation, 'state' | 'reason' | 'failure' | 'hold'> {
  switch (verdict.kind) {
    case 'load':
      return { state: verdict.isUnchanged ? 'unchanged' : 'loaded', reason: null, failure: null, hold: null }
    case 'keep':
    case 'leave':
      return { state: verdict.state, reason: verdict.reason, failure: null, hold: verdict.hold }
    case 'remove':
      return { state: 'removed', reason: verdict.reason, failure: null, hold: null }
    case 'fail':
      return { state: 'failed', reason: verdict.failure.message, failure: verdict.failure, hold: null }
    default:
      return verdict satisfies never
  }
}
