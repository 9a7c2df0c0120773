import { join } from 'node:path'
import { removeAbandoned } from '../pipelines/production/export/staging-folder.ts'
import type { Workspace } from '../storage/workspace/open-workspace.ts'

/** The folder of the workspace correction lists go to. */
export function correctionsFolder({ exports }: Pick<Workspace, 'exports'>): string {
  return join(exports, 'corrections')
}

/** Removes what exports that were killed left in the folders of a workspace; in other folders the next export there does. */
export async function removeLeftExports(workspace: Workspace): Promise<void> {
  for (const folder of [workspace.exports, correctionsFolder(workspace)]) await removeAbandoned(folder)
}
