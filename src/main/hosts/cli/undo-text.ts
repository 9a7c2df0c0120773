import type { UndoOutcome } from '../../../contract/run.ts'
import { countText, plainText } from './plain-text.ts'

/** What became of the row changes that were taken back, in the three buckets of design 4, and which files are held now. */
export function undoText(undo: UndoOutcome, isPreview: boolean): string {
  const lines = [
    '',
    `${isPreview ? 'Would reverse' : 'Reversed'}: ${countText(undo.reversed, 'row')}`,
    `${isPreview ? 'Would keep' : 'Kept'}, because a later run changed them: ${countText(undo.keptChangedLater, 'row')}`,
    `Cannot be rebuilt: ${countText(undo.notRebuilt, 'row')}`,
    ...undo.reasons.map(reason => `  ${plainText(reason)}`),
  ]
  if (undo.heldFiles.length > 0) {
    lines.push(
      `${isPreview ? 'Would be held' : 'Held now'}, until somebody decides or their content changes: ${countText(undo.heldFiles.length, 'file')}`,
      ...undo.heldFiles.map(file => `  ${plainText(file)}`),
    )
  }
  return `${lines.join('\n')}\n`
}
