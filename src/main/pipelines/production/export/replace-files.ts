import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { exportError } from './export-failure.ts'
import { makeStaging, removeAbandoned } from './staging-folder.ts'

export interface ReplaceOptions {
  /** Moves a finished file to its place; a test makes it fail as Windows does when Excel has the file open. */
  readonly move?: (from: string, to: string) => Promise<void>
}

/**
 * Writes files into a folder so that each is there whole or as it was before: `write` fills a temporary folder beside them, from which
 * they are moved, in the order of `names`, once all are complete and none of the old ones is in use. What a killed export left there goes.
 * @returns their paths
 * @throws EngineFailure `export_failed`, `cancelled`
 */
export async function replaceFiles(
  folder: string,
  names: readonly string[],
  write: (staging: string) => Promise<void>,
  { move = rename }: ReplaceOptions = {},
): Promise<readonly string[]> {
  await removeAbandoned(folder)
  const staging = await blaming(join(folder, names[0] ?? ''), () => makeStaging(folder))
  try {
    await blaming(join(folder, names[0] ?? ''), () => write(staging))
    const targets = names.map(name => ({ from: join(staging, name), to: join(folder, name) }))
    for (const { to } of targets) await blaming(to, () => checkReplaceable(to))
    for (const { from, to } of targets) await blaming(to, () => move(from, to))
    return targets.map(({ to }) => to)
  } finally {
    await rm(staging, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function blaming<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw exportError(error, path)
  }
}

/** Opening an old file for writing fails, on Windows, while Excel has it open. */
async function checkReplaceable(path: string): Promise<void> {
  try {
    await (await open(path, 'r+')).close()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
