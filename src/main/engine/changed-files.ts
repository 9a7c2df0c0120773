import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { PendingFile } from '../../contract/event.ts'
import { listFolder } from '../ingest/list-folder.ts'
import { isInputFile } from '../watcher/is-input-file.ts'
import { createPendingFiles } from './pending-files.ts'
import { plantInputs, type PlantInputs } from './plant-inputs.ts'
import type { ReadDesk } from './read-desk.ts'

export interface ChangedFilesOptions {
  /** Absolute. */
  readonly plant: string
  readonly reads: Pick<ReadDesk, 'listFiles' | 'lastSeen'>
  readonly clock: () => Date
  /** SHA-256 of a file in hex; null when it is in use or gone. */
  readonly contentOf: (path: string) => Promise<string | null>
}

/**
 * Files that are new, changed or gone since the last run, found by looking once: for an engine that does not watch the plant. A folder that
 * cannot be reached says nothing about its files (design 4).
 */
export async function changedFiles(options: ChangedFilesOptions): Promise<readonly PendingFile[]> {
  const { plant, reads, clock, contentOf } = options
  const inputs = await plantInputs(plant)
  const { lastSeen } = reads
  const pending = createPendingFiles({ plant, clock, lastSeen, contentOf, isInput: inputs.isInput, onChange: () => {} })
  const { present, reached } = await look(inputs)
  const below = (absolute: string): string => relative(plant, absolute).split(sep).join('/')
  for (const path of present) await pending.settle({ path: below(path), change: 'changed' })
  for (const { path } of await reads.listFiles()) {
    const absolute = join(plant, path)
    const isGone = reached.has(dirname(absolute)) && !present.has(absolute)
    if (isGone) await pending.settle({ path, change: 'gone' })
  }
  return pending.list
}

async function look({ folders, files }: PlantInputs) {
  const reached = new Set<string>()
  const present = new Set([...files].filter(file => existsSync(file)))
  for (const folder of new Set([...folders, ...[...files].map(file => dirname(file))])) {
    if (!existsSync(folder)) continue
    reached.add(folder)
    if (!folders.has(folder)) continue
    for (const { name, kind } of await listFolder(folder)) {
      if (kind === 'file' && isInputFile(name)) present.add(join(folder, name))
    }
  }
  return { present, reached }
}
