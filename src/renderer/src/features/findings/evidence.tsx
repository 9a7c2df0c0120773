import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../contract/finding.ts'
import type { CellValue } from '../../../../contract/table.ts'
import { DASH } from '../../format/formats.ts'
import { SmallTable } from '../../ui/small-table.tsx'
import { evidenceRows } from './evidence-rows.ts'
import styles from './finding-detail.module.css'
import { placeText } from './finding-place.ts'

/** The values the rule read, each with the cell it came from. */
export function Evidence({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation()
  return (
    <SmallTable
      head={[t('findings.evidence.column'), t('findings.evidence.value'), t('findings.evidence.place')]}
      rows={evidenceRows(finding).map(({ column, value, passport }) => [
        column,
        written(value),
        passport === null ? (
          DASH
        ) : (
          <span className={styles['place']} title={passport.file}>
            {placeText({ file: passport.file, sheet: passport.sheet, cell: passport.address })}
          </span>
        ),
      ])}
    />
  )
}

/** As the workbook has it: codes and names are not numbers to be separated by thousands. */
function written(value: CellValue): string {
  return value === null ? DASH : String(value)
}
