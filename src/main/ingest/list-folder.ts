import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

export interface FolderEntry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'link' | 'other'
}

/** Direct children of a folder by name. Network drives may not tell the kind with the name, so then each is asked. */
export async function listFolder(path: string): Promise<readonly FolderEntry[]> {
  const entries = await readdir(path, { withFileTypes: true })
  const known = await Promise.all(
    entries.map(async (entry): Promise<FolderEntry> => {
      const isKnown = entry.isFile() || entry.isDirectory() || entry.isSymbolicLink()
      const stats = isKnown ? entry : await lstat(join(path, entry.name))
      const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other'
      return { name: entry.name, kind }
    }),
  )
  return known.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
