import { stat } from 'node:fs/promises'

/**
 * Whether a folder is there and answers in time; a drive that is gone may not answer at all.
 *
 * @param patienceMs how long it may take, in milliseconds
 */
export async function isWithinReach(
  folder: string,
  patienceMs: number,
  look: (folder: string) => Promise<boolean> = isFolder,
): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<false>()
  const timer = setTimeout(() => resolve(false), patienceMs)
  try {
    return await Promise.race([look(folder), promise])
  } finally {
    clearTimeout(timer)
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // Whatever keeps it from being read, it cannot be reached.
    return false
  }
}
