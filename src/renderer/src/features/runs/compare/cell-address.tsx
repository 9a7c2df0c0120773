import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RowPlace } from '../../../../../contract/run-comparison.ts'
import { useOpenCell } from '../../orders/use-open-cell.ts'
import styles from './row-difference.module.css'

/** Where a compared value stands, in A1; opens the workbook there as long as the row has a file. */
export function CellAddress(props: { readonly place: RowPlace | null; readonly address: string | null }) {
  const { place, address } = props
  const { t } = useTranslation()
  const open = useOpenCell()
  if (address === null) return null
  if (place === null || place.file === null || place.sheet === null) {
    return <span className={styles['address']}>{address}</span>
  }
  const cell = { file: place.file, sheet: place.sheet, address }
  const text = `${cell.file.slice(cell.file.lastIndexOf('/') + 1)} · ${cell.sheet}!${address}`
  return (
    <UnstyledButton
      className={`${styles['address'] ?? ''} ${styles['opens'] ?? ''}`}
      title={text}
      aria-label={t('derivation.openCell', { place: text })}
      onClick={() => open(cell)}
    >
      {address}
    </UnstyledButton>
  )
}
