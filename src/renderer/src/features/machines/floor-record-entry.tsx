import { IconBan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FloorRecord } from '../../../../contract/floor-record.ts'
import { DEFECT_COLUMNS } from '../../../../contract/production-rows.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { StateWord } from '../../ui/state-word.tsx'
import styles from './machines.module.css'
import { Opener } from '../../ui/opener.tsx'

/** One production record: what ran, what came out, what changed, and where it stands in which workbook. */
export function FloorRecordEntry({ item: { record, place } }: { readonly item: FloorRecord }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { router } = useSession()
  const { poNote, itemTotalQuantity: total, itemGoodQuantity: good } = record
  const defects = DEFECT_COLUMNS.filter(column => (record[column] ?? 0) !== 0)
  const ng = total !== null && good !== null ? total - good : null
  const made = [record.itemCode, record.itemName].filter(text => text !== null && text !== '').join(' ')
  const materials = [record.plasticResin, record.colorMasterbatch, record.additiveMasterbatch]
    .filter(text => text !== null && text !== '')
    .join(' + ')
  const changes = [record.moldChanged, record.colorChanged, record.machineChanged]
    .filter(text => text !== null && text !== '')
    .join(' · ')
  return (
    <div className={styles['record']}>
      <div className={styles['recordHead']}>
        <strong>
          {t('machines.cell.shift', {
            day: formats.day(record.recordDate),
            shift: record.workingShift ?? '?',
            clock: '',
          })}
          {` · ${record.machineNo}`}
        </strong>
        {poNote === null ? (
          <span className={styles['muted']}>{t('machines.records.noOrder')}</span>
        ) : (
          <Opener onClick={() => router.go({ screen: 'orders', opened: poNote })}>{poNote}</Opener>
        )}
      </div>
      {made !== '' && <div>{made}</div>}
      {total === null || total === 0 ? (
        <StateWord icon={IconBan} tone="quiet">
          {t('machines.look.idle')}
        </StateWord>
      ) : (
        <div>
          {t('machines.cell.made', {
            total: formats.whole(total),
            ng: formats.whole(ng),
            rate: formats.rate(ng === null ? null : ng / total),
          })}
        </div>
      )}
      {defects.length > 0 && (
        <div className={styles['recordLine']}>
          {defects.map(column => (
            <span key={column}>
              {t(`quality.kinds.${column}`)} {formats.whole(record[column])}
            </span>
          ))}
        </div>
      )}
      <div className={styles['recordLine']}>
        {record.moldNo !== null && (
          <span>
            {t('machines.records.mold', {
              mold: record.moldNo,
              cavity: formats.whole(record.moldCavity),
              shots: formats.whole(record.moldShot),
            })}
          </span>
        )}
        {materials !== '' && <span>{materials}</span>}
      </div>
      {changes !== '' && <div>{t('machines.records.changed', { what: changes })}</div>}
      {place && (
        <div className={styles['muted']}>
          {t('machines.records.place', { file: place.file, sheet: place.sheet, row: place.row })}
        </div>
      )}
    </div>
  )
}
