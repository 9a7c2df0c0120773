export interface TextColumn<Row> {
  readonly title: string
  /** Numbers stand right. */
  readonly align?: 'left' | 'right'
  readonly text: (row: Row) => string
}

/** An aligned table for a terminal: two blanks between columns, no rules, the last column runs free. */
export function textTable<Row>(columns: readonly TextColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(column => column.title),
    ...rows.map(row => columns.map(column => oneLine(column.text(row)))),
  ]
  const widths = columns.map((_, index) => Math.max(...lines.map(line => width(line[index] ?? ''))))
  return lines.map(line => `${alignLine(line, columns, widths).trimEnd()}\n`).join('')
}

function alignLine<Row>(
  line: readonly string[],
  columns: readonly TextColumn<Row>[],
  widths: readonly number[],
): string {
  return columns
    .map((column, index) => {
      const text = line[index] ?? ''
      const blanks = ' '.repeat((widths[index] ?? 0) - width(text))
      return column.align === 'right' ? blanks + text : text + blanks
    })
    .join('  ')
}

/** A cell of a plant may hold anything; a control character would break the table or steer the terminal. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
}

const segmenter = new Intl.Segmenter()

/** Characters as a person counts them: the marks of decomposed Vietnamese take no column of their own. */
function width(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : Array.from(segmenter.segment(text)).length
}
