import type { Progress } from '../../../contract/run.ts'
import { durationText, numberText } from './plain-text.ts'
import { oneLine } from './text-table.ts'

/** Where a phase is, in one line: `DataCollector: read 3 of 12 files (25 %), 2.1 s left · monthlyReports_201811.xlsb`. */
export function progressText(progress: Progress): string {
  const { agent, step, unit, done, total, secondsLeft, items } = progress
  const amount = total === null ? `${numberText(done)} ${unit}` : `${numberText(done)} of ${numberText(total)} ${unit}`
  const share = total !== null && total > 0 ? ` (${Math.floor((done / total) * 100)} %)` : ''
  const left = secondsLeft === null ? '' : `, ${durationText(secondsLeft * 1_000)} left`
  const names = items.map(item => item.name.split('/').at(-1)).join(', ')
  return oneLine(`${agent}: ${step} ${amount}${share}${left}${names && ` · ${names}`}`)
}
