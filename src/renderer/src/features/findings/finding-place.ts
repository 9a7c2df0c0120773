import type { Finding } from '../../../../contract/finding.ts'

/** The first offending cell, as far as there is one. */
export type FindingPlace = Pick<Finding, 'file' | 'sheet' | 'cell'>

/** `monthlyReports_201901.xlsb, Sheet1!L312`; null when the finding is about something absent. */
export function placeText({ file, sheet, cell }: FindingPlace): string | null {
  if (file === null) return null
  const name = file.split('/').at(-1) ?? file
  if (sheet === null) return name
  return cell === null ? `${name}, ${sheet}` : `${name}, ${sheet}!${cell}`
}
