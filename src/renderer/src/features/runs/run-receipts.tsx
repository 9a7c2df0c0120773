import { Anchor } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { accountedRows, type FileReceipt, type RunReceipt } from '../../../../contract/run-receipt.ts'
import type { RowCounts } from '../../../../contract/source-file.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'
import { useSession } from '../../state/session-context.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { formatDataPlace } from '../data/data-place.ts'
import styles from './run-receipts.module.css'
import screen from './runs.module.css'

/** `isOffline`: of a support file, whose workbooks are elsewhere. */
export interface RunReceiptsProps {
  readonly receipt: RunReceipt | null
  readonly files: readonly FileReceipt[]
  readonly isOffline?: boolean
}

/** What became of the rows of each file, and that none got lost on the way (design 4, "Row conservation"). */
export function RunReceipts({ receipt, files, isOffline = false }: RunReceiptsProps) {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const formats = useFormats()
  const { router } = useSession()
  if (!receipt) return <p className={screen['pad']}>{t('runs.noReceipt')}</p>
  const read = files.flatMap(({ rows }) => rows ?? [])
  const off = read.filter(rows => accountedRows(rows) !== rows.read).length
  const sum = read.reduce((total, rows) => total + rows.read, 0)
  return (
    <DetailSection
      title={t('runs.sections.receipts')}
      aside={
        <StateWord icon={off === 0 ? IconCircleCheck : IconAlertTriangle} tone={off === 0 ? 'ok' : 'bad'}>
          {off === 0
            ? t('runs.conserved', { n: formats.whole(sum), count: read.length })
            : t('runs.notConserved', { count: off })}
        </StateWord>
      }
    >
      <ul className={styles['receipts']}>
        {files.map(file => (
          <li key={file.path} className={styles['receipt']}>
            <div className={styles['receiptHead']}>
              {isOffline ? (
                <span className={styles['path']}>{file.path}</span>
              ) : (
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  ta="start"
                  className={styles['path']}
                  onClick={() =>
                    router.go({ screen: 'data', opened: formatDataPlace({ tab: 'files', key: file.path }) })
                  }
                >
                  {file.path}
                </Anchor>
              )}
              {file.state && <span className={screen['quiet']}>{t(`run.fileStates.${file.state}`)}</span>}
            </div>
            {file.rows && <Equation rows={file.rows} />}
            {file.reason && <p className={screen['quiet']}>{tell(file.reason)}</p>}
            {file.contentHash && <code className={styles['hash']}>{file.contentHash}</code>}
          </li>
        ))}
      </ul>
    </DetailSection>
  )
}

const PARTS = ['loaded', 'quarantined', 'exactDuplicates', 'superseded', 'blank', 'takenOut'] as const

/** `748 read = 740 loaded + 3 quarantined + …`; parts that are 0 are left out. */
function Equation({ rows }: { readonly rows: RowCounts }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const parts = PARTS.filter(part => part === 'loaded' || (rows[part] ?? 0) > 0).map(
    part => `${formats.whole(rows[part] ?? 0)} ${t(`runs.rowParts.${part}`)}`,
  )
  const isWhole = accountedRows(rows) === rows.read
  return (
    <p className={styles['equation']}>
      {t('runs.rowParts.read', { n: formats.whole(rows.read) })} {isWhole ? '=' : '≠'} {parts.join(' + ')}
    </p>
  )
}
