import type { RestorePreview } from '../../../contract/restore-point.ts'
import { numberText, plainText } from './plain-text.ts'
import { textTable, type TextColumn } from './text-table.ts'
import { timeText } from './time-text.ts'

/** What bringing a restore point back would change: rows now and then, and the runs whose data would no longer be there. */
export function restorePreviewText({ sentence, tables, runsSince }: RestorePreview): string {
  const runs = runsSince.map(
    ({ run, finishedAt, sentence: said }) => `  run ${run}, ${timeText(finishedAt)}: ${plainText(said)}\n`,
  )
  const since =
    runs.length === 0
      ? 'No run has published since.\n'
      : `What these runs published is no longer there:\n${runs.join('')}`
  return `${plainText(sentence)}\n\n${textTable(columns, tables)}\n${since}`
}

const columns: readonly TextColumn<RestorePreview['tables'][number]>[] = [
  { title: 'Table', text: ({ table }) => table },
  { title: 'Rows now', align: 'right', text: ({ rowsNow }) => numberText(rowsNow) },
  { title: 'Rows then', align: 'right', text: ({ rowsThen }) => numberText(rowsThen) },
]
