import { useTranslation } from 'react-i18next'
import type { Contribution, Derivation, ExcludedRow } from '../../../../contract/order-derivation.ts'
import { DASH } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { amountUnit } from './amount-unit.ts'
import { CellButton } from './cell-button.tsx'
import styles from './derivation-view.module.css'
import { useFigureText } from './use-figure-text.ts'

/** A row that counts, or one that does not. */
export interface DerivedRowProps {
  readonly row: Contribution | ExcludedRow
  readonly derivation: Derivation
  /** What the amounts add up to until here; shown where the order of the rows decides. */
  readonly running?: number | null
}

/** One row: what it is, what it adds or names, and the cell it stands in. */
export function DerivedRow({ row, derivation, running = null }: DerivedRowProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const texts = useFigureText()
  const { figure, combination } = derivation
  const { label, entry, amount, cells, row: place } = row
  const unread = cells.map(({ fault }) => fault).find(fault => fault !== null)
  const cell = cells.find(({ fault }) => fault !== null) ?? cells[0]
  const what = label
    ? [
        label.workingShift === null
          ? formats.day(label.recordDate || null)
          : t('orders.shiftOfDay', { day: formats.day(label.recordDate), shift: label.workingShift }),
        label.machineNo,
        label.moldNo,
      ]
    : [derivation.poNo]
  const named = texts.entry(entry, figure)
  // The day stands there already.
  const isNew = named !== '' && named !== formats.day(label?.recordDate ?? null)
  const isNamed = combination !== 'sum' || figure === 'totalDay' || figure === 'totalShift'
  const right = amount === null ? named || DASH : texts.amount(amount, amountUnit(derivation))
  return (
    <div className={styles['row']}>
      <span>
        {what.filter(Boolean).join(' · ')}
        {isNamed && isNew && amount !== null && <span className={styles['quiet']}> · {named}</span>}
        {unread && (
          <span className={styles['quiet']}>
            {' · '}
            {t('derivation.unreadable', { column: unread.column, found: unread.found })}
          </span>
        )}
      </span>
      <span className={styles['amount']}>{right}</span>
      <span className={styles['place']}>
        {cell ? (
          <CellButton place={cell} />
        ) : (
          place && `${place.file.slice(place.file.lastIndexOf('/') + 1)} · ${place.row}`
        )}
      </span>
      {running !== null && <span className={styles['running']}>→ {formats.whole(running)}</span>}
    </div>
  )
}
