import { existsSync } from 'node:fs'
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import { hashFile } from '../../ingest/hash-file.ts'
import type { Workspace } from '../../storage/workspace/open-workspace.ts'
import { keepPrivate } from '../keep-private.ts'

export interface PlantCopy {
  readonly workspace: Workspace
  /** Absolute plant folder. */
  readonly plant: string
  /** Path below the plant. */
  readonly path: string
  /** Absolute path of what is copied, and its SHA-256. */
  readonly from: string
  readonly contentHash: string
  /** SHA-256 of what is replaced, as the person was shown it; null = nothing stands there. */
  readonly replaces: string | null
  readonly maxBytes: number
}

/**
 * Copies a workbook into the plant. It appears whole or not at all; what stood there before is kept in the workspace first, and is
 * refused when it is not what the person was shown, or when Excel has it open.
 *
 * @returns the absolute path of what was kept, or null
 * @throws EngineFailure `unknown_option`, `export_failed`, `disk_full`
 */
export async function copyIntoPlant(copy: PlantCopy): Promise<string | null> {
  const { plant, path, from, contentHash, replaces, maxBytes } = copy
  const target = join(plant, path)
  const folder = dirname(target)
  if (!existsSync(folder)) throw refused(path, `${path} has no folder in the plant.`, 'Make the folder, or connect it.')
  if (existsSync(join(folder, `~$${basename(target)}`))) {
    throw refused(path, `${path} is open in Excel.`, 'Close it there and try again.')
  }
  const found = existsSync(target) ? (await hashFile(target, { file: path, maxBytes })).contentHash : null
  if (found !== replaces) {
    throw refused(path, `${path} is not as it was shown: it changed meanwhile.`, 'Look at the preview again.')
  }
  const kept = found === null ? null : await keepReplaced(copy, target)
  const partial = join(folder, `.${basename(target)}.${contentHash.slice(0, 8)}.part`)
  try {
    await copyFile(from, partial)
    await flush(partial)
    await rename(partial, target)
  } catch (error) {
    throw unwritten(error, path)
  } finally {
    await rm(partial, { force: true })
  }
  return kept
}

/** Equal content is kept once: the name says which it is. */
async function keepReplaced({ workspace, path, replaces }: PlantCopy, target: string): Promise<string> {
  const folder = join(workspace.dir, 'replaced')
  const kept = join(folder, `${basename(path, extname(path))}-${replaces?.slice(0, 12)}${extname(path)}`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await copyFile(target, kept)
    await flush(kept)
  } catch (error) {
    throw unwritten(error, kept)
  }
  keepPrivate(workspace.dir, [kept])
  return kept
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Nothing was replaced: the file stands as it stood. */
function unwritten(error: unknown, file: string): EngineFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  const reason =
    code === 'ENOSPC'
      ? failure('disk_full', `There is no room for ${file}.`, { remedy: 'Free some space and try again.', file })
      : failure('export_failed', `${file} could not be written (${code}).`, {
          remedy: 'Check that you may write there and that no program has it open, or copy the workbook yourself.',
          file,
        })
  return new EngineFailure(reason, { cause: error })
}

function refused(file: string, message: string, remedy: string): EngineFailure {
  return new EngineFailure(failure('unknown_option', message, { remedy, file }))
}
