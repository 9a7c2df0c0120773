import { rmSync } from 'node:fs'
import { uploadsFolder } from '../../storage/workspace/upload-files.ts'
import type { Workspace } from '../../storage/workspace/open-workspace.ts'

/** Removes what was handed in to be looked at: it outlives neither the console nor a crash of it. */
export function removeUploads(workspace: Workspace): void {
  rmSync(uploadsFolder(workspace), { recursive: true, force: true, maxRetries: 3 })
}
