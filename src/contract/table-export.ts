import { z } from 'zod'
import { ActorName } from './actor-name.ts'

/** Longest cell text that is taken, in UTF-16 units; a window shows less. */
const LONGEST_CELL = 100_000

/** `xlsx` for Excel, `csv` for anything else; both open in a spreadsheet by a double click. */
export const EXPORT_FORMATS = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

const ExportColumn = z.strictObject({
  /** As the header of the table shows it, with its unit. */
  header: z.string().max(500),
  /** `day` is `YYYY-MM-DD` and becomes a date. Numbers are numbers whatever the kind says. */
  kind: z.enum(['text', 'number', 'day']),
})
export type ExportColumn = z.infer<typeof ExportColumn>

const actor = ActorName.optional()
const id = z.string().max(100)

export const BeginTableExport = z.strictObject({
  format: z.enum(EXPORT_FORMATS),
  /** What the table shows, in the language of the window; the file is named after it. */
  name: z.string().trim().min(1).max(100),
  columns: z.array(ExportColumn).min(1).max(500),
  /** Where the decimal sign is a comma, fields of a csv are divided by semicolons. */
  decimalComma: z.boolean().default(false),
  actor,
})
export type BeginTableExport = z.infer<typeof BeginTableExport>

export const AppendToTableExport = z.strictObject({
  id,
  /** One value a column; all of them as shown, numbers and days bare. */
  rows: z.array(z.array(z.union([z.string().max(LONGEST_CELL), z.number(), z.null()])).max(500)).max(5_000),
  actor,
})
export type AppendToTableExport = z.infer<typeof AppendToTableExport>

export const TableExportCall = z.strictObject({ id, actor })
export type TableExportCall = z.infer<typeof TableExportCall>

/** A file that was written. */
export interface ExportedFile {
  /** Its name in the workspace's folder `exports`. */
  readonly name: string
  /** Absolute path. */
  readonly path: string
  /** Without the header. */
  readonly rows: number
}

/**
 * Writing a table as it is shown to a workbook or a text file. The window hands over the rows in parts, because only it knows how they
 * look; the file is there when all of them are.
 */
export interface TableExport {
  /** @throws EngineFailure `export_failed` */
  beginTableExport(input: BeginTableExport): Promise<{ readonly id: string }>
  /** Takes the next rows. @returns how many there are so far. @throws EngineFailure `subject_not_found`, `export_failed` */
  appendToTableExport(input: AppendToTableExport): Promise<{ readonly rows: number }>
  /** Writes the file. @throws EngineFailure `subject_not_found`, `export_failed`, `cancelled` */
  finishTableExport(input: TableExportCall): Promise<ExportedFile>
  /** Forgets the rows and leaves no file, whenever it comes. */
  cancelTableExport(input: TableExportCall): Promise<void>
  /** Opens a file of the folder `exports` in the program for it. @throws EngineFailure `subject_not_found`, `unknown_option` */
  openTableExport(input: OpenTableExport): Promise<void>
}

export const OpenTableExport = z.strictObject({ name: z.string().min(1).max(300), actor })
export type OpenTableExport = z.infer<typeof OpenTableExport>
