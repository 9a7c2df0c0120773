import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreviewChange } from '../../../../../contract/upload.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { FindingChanges } from './finding-changes.tsx'
import { OrderChanges } from './order-changes.tsx'
import { PreviewFile } from './preview-file.tsx'
import { RowChanges } from './row-changes.tsx'
import { SetAside } from './set-aside.tsx'
import type { PreviewResult } from './preview-result.ts'
import styles from './upload.module.css'

const KINDS = ['row', 'finding', 'order', 'quarantine'] as const satisfies readonly PreviewChange['kind'][]

/** What would be different, counted, and each change one kind beside the other: rows, findings, orders, unreadable cells. */
export function PreviewFound({ found, run }: PreviewResult) {
  const { t } = useTranslation()
  const formats = useFormats()
  const totals: Readonly<Record<(typeof KINDS)[number], number>> = {
    row: found.rows.new + found.rows.changed + found.rows.gone,
    finding: found.findings.new + found.findings.resolved,
    order: found.orders.changed,
    quarantine: found.quarantined.rows + found.quarantined.cells,
  }
  const [kind, setKind] = useState(() => KINDS.find(name => totals[name] > 0) ?? 'row')
  // Nothing is loaded while a file fails: there is nothing to list.
  if (found.file?.state === 'failed') return <PreviewFile found={found} run={run} />
  return (
    <>
      <PreviewFile found={found} run={run} />
      <Tabs
        value={kind}
        onChange={value => setKind(KINDS.find(name => name === value) ?? 'row')}
        keepMounted={false}
        className={styles['tabs'] ?? ''}
      >
        <Tabs.List className={styles['tabList']} aria-label={t('data.upload.changes')}>
          {KINDS.map(name => (
            <Tabs.Tab key={name} value={name} className={styles['tab'] ?? ''}>
              {t(`data.upload.kinds.${name}`)} <span className={styles['count']}>{formats.whole(totals[name])}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="row" className={styles['panel'] ?? ''}>
          <RowChanges found={found} />
        </Tabs.Panel>
        <Tabs.Panel value="finding" className={styles['panel'] ?? ''}>
          <FindingChanges found={found} />
        </Tabs.Panel>
        <Tabs.Panel value="order" className={styles['panel'] ?? ''}>
          <OrderChanges found={found} />
        </Tabs.Panel>
        <Tabs.Panel value="quarantine" className={styles['panel'] ?? ''}>
          <SetAside found={found} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
