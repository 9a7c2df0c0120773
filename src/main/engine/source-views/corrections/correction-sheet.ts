import type {
  CellLink,
  SheetValue,
  WorkbookSheet,
} from '../../../pipelines/production/export/workbook/workbook-sheet.ts'
import type { CorrectionRow } from './correction-row.ts'
import type { CorrectionWords } from './correction-words.ts'

/** Rows of one source file, and where its workbook is seen from the list. */
export interface CorrectionSheetInput {
  readonly rows: readonly CorrectionRow[]
  readonly linkTarget: string
  readonly words: CorrectionWords
}

/** Columns by name, with the width that suits paper where the content would take too much of it. */
const WIDTHS = { sheet: 10, cell: 9, column: 20, found: 20, expected: 24, why: 44, rule: 24 } as const
const LEFT_TO_FILL = { correctedBy: 16, date: 12, note: 24 } as const

/** A list for the shift leader: which cell, what stands there, what should, why, and room to say who put it right. */
export function correctionSheet({ rows, linkTarget, words }: CorrectionSheetInput): WorkbookSheet {
  const { columns } = words
  return {
    name: words.sheetName,
    linkTarget,
    isPrinted: true,
    columns: [
      { name: columns.sheet, kind: 'text', width: WIDTHS.sheet },
      { name: columns.cell, kind: 'link', width: WIDTHS.cell },
      { name: columns.column, kind: 'text', width: WIDTHS.column },
      { name: columns.found, kind: 'text', width: WIDTHS.found },
      { name: columns.expected, kind: 'text', width: WIDTHS.expected },
      { name: columns.why, kind: 'text', width: WIDTHS.why },
      { name: columns.rule, kind: 'text', width: WIDTHS.rule },
      { name: columns.order, kind: 'text' },
      { name: columns.pieces, kind: 'number' },
      { name: columns.correctedBy, kind: 'text', width: LEFT_TO_FILL.correctedBy },
      { name: columns.date, kind: 'text', width: LEFT_TO_FILL.date },
      { name: columns.note, kind: 'text', width: LEFT_TO_FILL.note },
    ],
    rows: Iterator.from(rows).map(row => valuesOf(row, words)),
  }
}

function valuesOf(row: CorrectionRow, words: CorrectionWords): readonly SheetValue[] {
  const { sheet, column, found, poNo, pieces } = row
  const filled = [sheet, linkTo(row), column, found, expectedIn(row, words), whyIn(row, words), ruleIn(row, words)]
  return [...filled, poNo, pieces, null, null, null]
}

function linkTo({ sheet, address }: Pick<CorrectionRow, 'sheet' | 'address'>): CellLink {
  return { text: address, location: `'${sheet.replaceAll("'", "''")}'!${address}` }
}

function expectedIn({ why }: CorrectionRow, words: CorrectionWords): SheetValue {
  if (why.kind === 'unreadable') return words.types[why.fault.expected]
  return why.expected ?? words.rules[why.rule].sentence
}

function whyIn({ why, column }: CorrectionRow, words: CorrectionWords): string {
  if (why.kind === 'finding') return words.tell(why.message)
  return words.unreadable(column, words.types[why.fault.expected], why.setAside)
}

function ruleIn({ why }: CorrectionRow, words: CorrectionWords): string {
  return why.kind === 'finding' ? words.rules[why.rule].name : words.notReadable
}
