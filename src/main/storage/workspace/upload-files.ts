import { join } from 'node:path'
import type { Workspace } from './open-workspace.ts'

/** Folder of the workbooks that were handed in to be looked at; emptied when the workspace is opened and closed. */
export function uploadsFolder({ dir }: Workspace): string {
  return join(dir, 'uploads')
}

/** Folder of one upload. @param upload as `UploadId` allows, so never a path */
export function uploadFolder(workspace: Workspace, upload: string): string {
  return join(uploadsFolder(workspace), upload)
}

/** Where its bytes lie. */
export function uploadedFile(workspace: Workspace, upload: string): string {
  return join(uploadFolder(workspace, upload), 'workbook')
}

/** Where its latest preview lies. */
export function uploadPreviewFile(workspace: Workspace, upload: string): string {
  return join(uploadFolder(workspace, upload), 'preview.db')
}
