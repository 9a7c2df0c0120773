import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'

/**
 * The workspace of a plant when none is named: one per plant folder, told apart by a short hash of its absolute path.
 *
 * @param plant Absolute path.
 * @param caseSensitive False on Windows and macOS, where two spellings are one folder.
 */
export function workspaceFolder(dataFolder: string, plant: string, caseSensitive: boolean): string {
  const path = caseSensitive ? plant : plant.toLowerCase()
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 8)
  const name = basename(plant)
    .replaceAll(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .slice(0, 40)
  return join(dataFolder, `${name || 'plant'}-${hash}`)
}
