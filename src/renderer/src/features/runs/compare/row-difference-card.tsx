import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RowDifference, RowPlace } from '../../../../../contract/run-comparison.ts'
import type { CellValue } from '../../../../../contract/table.ts'
import { DASH } from '../../../format/formats.ts'
import screen from '../runs.module.css'
import styles from './row-difference.module.css'
import { ChangeWord } from './change-word.tsx'
import { CellAddress } from './cell-address.tsx'

/** One row: what names it, where it stands, and each cell that differs, before and after, with its address. */
export function RowDifferenceCard({ row }: { readonly row: RowDifference }) {
  const { t } = useTranslation()
  const place = row.after ?? row.before
  const [before, after] = [t('runs.compare.before'), t('runs.compare.after')]
  const key = Object.values(row.key)
    .map(value => value ?? DASH)
    .join(' · ')
  const head = (
    <>
      <ChangeWord change={row.change} />
      <strong>{key}</strong>
      {place?.file && (
        <span className={screen['quiet']}>
          {place.file}
          {place.sheetRow !== null && ` · ${t('runs.compare.sheetRow', { row: place.sheetRow })}`}
        </span>
      )}
    </>
  )
  if (row.change !== 'changed') return <WholeRow row={row} head={head} />
  return (
    <li className={styles['difference']}>
      <div className={styles['differenceHead']}>{head}</div>
      <table className={styles['cells']}>
        <thead>
          <tr>
            <th scope="col">{t('runs.compare.column')}</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <tbody>
          {row.cells.map(cell => (
            <tr key={cell.column}>
              <th scope="row">{cell.column}</th>
              <Cell value={cell.before} address={cell.addressBefore} place={row.before} side="before" />
              <Cell value={cell.after} address={cell.addressAfter} place={row.after} side="after" />
            </tr>
          ))}
        </tbody>
      </table>
    </li>
  )
}

/** A row that came or went, folded: its values are all there is to it. */
function WholeRow({ row, head }: { readonly row: RowDifference; readonly head: ReactNode }) {
  return (
    <li className={styles['difference']}>
      <details>
        <summary>{head}</summary>
        <dl className={styles['values']}>
          {row.cells.map(({ column, before, after, addressBefore, addressAfter }) => (
            <div key={column}>
              <dt>{column}</dt>
              <dd>
                {after ?? before}{' '}
                <CellAddress place={row.after ?? row.before} address={addressAfter ?? addressBefore} />
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  )
}

function Cell(props: {
  readonly value: CellValue
  readonly address: string | null
  readonly place: RowPlace | null
  readonly side: 'before' | 'after'
}) {
  const { value, address, place, side } = props
  return (
    <td data-side={side}>
      {value ?? DASH}
      <CellAddress place={place} address={address} />
    </td>
  )
}
