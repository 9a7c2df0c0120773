import { chmodSync } from 'node:fs'
import { dirname, relative, sep } from 'node:path'

/**
 * Makes written files readable by their owner only, and their folders too, as far as they are below the workspace: what a person puts
 * elsewhere has the modes of that place.
 *
 * @param files absolute
 */
export function keepPrivate(workspace: string, files: readonly string[]): void {
  const owned = files.filter(file => isBelow(workspace, file))
  for (const file of owned) chmodSync(file, 0o600)
  const folders = new Set(owned.flatMap(file => foldersUpTo(workspace, file)))
  for (const folder of folders) chmodSync(folder, 0o700)
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && way !== path
}

function foldersUpTo(workspace: string, file: string): readonly string[] {
  const folder = dirname(file)
  return isBelow(workspace, folder) ? [folder, ...foldersUpTo(workspace, folder)] : []
}
