import { join } from 'node:path'
import type { Workspace } from '../workspace/open-workspace.ts'
import { removeRestorePoint, restorePointIds, sequenceOf } from './backup-folders.ts'
import { readManifest } from './restore-point-manifest.ts'
import { pointsToRemove, type RetentionRule } from './retention.ts'

/**
 * Removes the restore points the rule lets go, after a new one was made and proved.
 * @param newest the one just made; it is never removed
 * @param damaged ids that were found damaged
 * @returns ids of what was removed, oldest first
 */
export function applyRetention(
  workspace: Workspace,
  rule: RetentionRule,
  { newest, damaged, now }: { readonly newest: string; readonly damaged: ReadonlySet<string>; readonly now: Date },
): readonly string[] {
  const points = restorePointIds(workspace).map(id => {
    const manifest = readManifest(join(workspace.backups, id))
    const isRead = manifest.kind === 'read'
    return {
      id,
      sequence: sequenceOf(id),
      createdAt: isRead ? manifest.facts.createdAt : '',
      isVerified: isRead && !damaged.has(id),
    }
  })
  const removed = pointsToRemove(points, rule, now).filter(id => id !== newest)
  for (const id of removed) removeRestorePoint(workspace, id)
  return removed
}
