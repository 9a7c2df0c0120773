import type { Failure } from '../../../contract/failure.ts'
import { oneLine } from './text-table.ts'

/** A failure for a person: what happened, where, what to do next. */
export function failureText(reason: Failure): string {
  const place = [reason.file, reason.sheet && `sheet ${reason.sheet}`, reason.cell && `cell ${reason.cell}`]
    .filter(part => part !== null && part !== '')
    .join(', ')
  const lines = [reason.message, place && `  Where: ${place}`, reason.remedy && `  What to do: ${reason.remedy}`]
  return `${lines
    .filter(line => line !== '')
    .map(line => oneLine(line))
    .join('\n')}\n`
}
