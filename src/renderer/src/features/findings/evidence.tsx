import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../contract/finding.ts'
import type { CellPassport } from '../../../../contract/table.ts'
import { DASH } from '../../format/formats.ts'
import { SmallTable } from '../../ui/small-table.tsx'
import { cellPlaceText } from '../orders/cell-button.tsx'
import { useOpenCell } from '../orders/use-open-cell.ts'
import { evidenceRows } from './evidence-rows.ts'
import styles from './finding-detail.module.css'
import { placeText } from './finding-place.ts'

/** The values the rule read, each with the cell it came from, as the workbook has them: codes are no numbers to be separated. */
export function Evidence({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation()
  return (
    <SmallTable
      exportAs={t('findings.sections.read')}
      rows={evidenceRows(finding)}
      keyOf={({ column, passport }) => `${column}:${passport?.file}:${passport?.address}`}
      columns={[
        { head: t('findings.evidence.column'), cell: row => row.column },
        {
          head: t('findings.evidence.value'),
          cell: row => (row.value === null ? DASH : String(row.value)),
          value: row => row.value,
        },
        {
          head: t('findings.evidence.place'),
          cell: row => placeOf(row.passport),
          value: ({ passport }) => passport && cellPlaceText(passport),
        },
      ]}
    />
  )
}

function placeOf(passport: CellPassport | null) {
  return passport && <Place passport={passport} />
}

/** File and cell one below the other: a detail is narrow. Opens the workbook there. */
function Place({ passport: { file, sheet, address } }: { readonly passport: CellPassport }) {
  const openCell = useOpenCell()
  return (
    <UnstyledButton className={styles['place']} onClick={() => openCell({ file, sheet, address })}>
      {`${placeText({ file, sheet: null, cell: null })}\n${sheet}!${address}`}
    </UnstyledButton>
  )
}
