import type { ReactNode } from 'react'
import type { CellValue } from '../../../contract/table.ts'
import { ExportMenu } from './data-table/export-menu.tsx'
import type { TableToExport } from './data-table/use-export.tsx'
import styles from './small-table.module.css'

/** A column of a few rows. */
export interface SmallColumn<Row> {
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** Figures stand one under the other at the end. */
  readonly align?: 'end'
  /** What is exported where `cell` draws more than text, or words a figure: numbers and days bare. */
  readonly value?: (row: Row) => CellValue
  /** The value is a day, `YYYY-MM-DD`. */
  readonly kind?: 'day'
}

/** Columns with the way to draw their cells; rows are not sorted or filtered here. */
export interface SmallTableProps<Row> {
  readonly columns: readonly SmallColumn<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** What it is called in an export; without it there is none. */
  readonly exportAs?: string
  /** Where only the first rows are here: how many there are, and any of them. */
  readonly all?: {
    readonly total: number
    readonly read: (range: { readonly offset: number; readonly limit: number }) => Promise<readonly Row[]>
  }
}

/** A few rows inside a detail. */
export function SmallTable<Row>(props: SmallTableProps<Row>) {
  const { columns, rows, keyOf, exportAs } = props
  return (
    <div className={styles['scroller']}>
      {exportAs !== undefined && (
        <div className={styles['tools']} data-paper="no">
          <ExportMenu table={{ name: exportAs, ...tableToExport(props) }} size={24} />
        </div>
      )}
      <table className={styles['root']}>
        <thead>
          <tr>
            {columns.map(({ head, align }) => (
              <th key={head} scope="col" data-align={align}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={keyOf(row)}>
              {columns.map(({ head, cell, align }) => (
                <td key={head} data-align={align}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function tableToExport<Row>({ columns, rows, all }: SmallTableProps<Row>): TableToExport {
  const cells = (some: readonly Row[]) => some.map(row => columns.map(column => valueOf(column, row)))
  return {
    columns: columns.map(({ head, kind, align }) => ({
      header: head,
      kind: kind ?? (align === 'end' ? 'number' : 'text'),
    })),
    total: all?.total ?? rows.length,
    read: async (offset, limit) => cells(all ? await all.read({ offset, limit }) : rows.slice(offset, offset + limit)),
  }
}

function valueOf<Row>({ cell, value }: SmallColumn<Row>, row: Row): CellValue {
  if (value) return value(row)
  const drawn = cell(row)
  return typeof drawn === 'string' || typeof drawn === 'number' ? drawn : null
}
