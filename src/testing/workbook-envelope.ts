import { utils, write } from '@e965/xlsx'
import { readZip } from './read-zip.ts'
import type { ZipInput } from './write-zip.ts'

/** The two workbook formats of a plant. */
export type BookType = 'xlsx' | 'xlsb'

/** Everything of a workbook that is not its cells, made by the library: styles, theme, relations, sheet names. */
export interface EnvelopeOptions {
  readonly bookType: BookType
  readonly sheetNames: readonly string[]
  readonly date1904: boolean
  /** Width of each column of the first sheet, characters. */
  readonly columnWidths: readonly number[]
}

/** Number formats of the styles 1, 2 and 3; see `cellFormats`. */
const styleFormats = ['m/d/yy', '#,##0', '#,##0.00']

const cache = new Map<string, readonly ZipInput[]>()

/** The entries of an empty workbook; made once per set of options. */
export function workbookEnvelope(options: EnvelopeOptions): readonly ZipInput[] {
  const key = JSON.stringify(options)
  const known = cache.get(key)
  if (known !== undefined) return known
  const book = utils.book_new()
  for (const [index, name] of options.sheetNames.entries()) {
    const sheet = utils.aoa_to_sheet([[...styleFormats.map(() => 1), 'text, so that there is a table of strings']])
    for (const [column, format] of styleFormats.entries()) {
      sheet[utils.encode_cell({ r: 0, c: column })] = { t: 'n', v: 1, z: format }
    }
    if (index === 0 && options.columnWidths.length > 0) sheet['!cols'] = options.columnWidths.map(wch => ({ wch }))
    utils.book_append_sheet(book, sheet, name)
  }
  book.Workbook = { WBProps: { date1904: options.date1904 } }
  const bytes: Buffer = write(book, { type: 'buffer', bookType: options.bookType, bookSST: true, ignoreEC: false })
  const entries = readZip(bytes).map(({ name, data }) => ({ name, data }))
  cache.set(key, entries)
  return entries
}
