import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Formats } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { RecoveryTable } from '../recovery/recovery-table.tsx'
import { DATA_TABS, formatDataPlace, parseDataPlace, type DataTab } from './data-place.ts'
import styles from './data-screen.module.css'
import { DecisionsTable } from './decisions-table.tsx'
import { FilesTable } from './files-table.tsx'
import { RevisionsTable } from './revisions-table.tsx'
import { RowsPanel } from './rows-panel.tsx'
import { UploadPanel } from './upload/upload-panel.tsx'
import { useDecisionItems } from './use-decision-items.ts'

/** Workbooks, decisions, changed orders, a workbook to try out, and what can be had back. */
export function DataTabs() {
  const { t } = useTranslation()
  const { router, files } = useSession()
  const formats = useFormats()
  const { tab } = parseDataPlace(useStore(router, route => route.opened))
  const known = useResourceValue(files)
  const { waiting } = useDecisionItems()
  const counts: Readonly<Partial<Record<DataTab, number | null>>> = {
    files: known?.length ?? null,
    decisions: waiting,
  }
  return (
    <Tabs
      value={tab}
      onChange={value =>
        router.open(formatDataPlace({ tab: DATA_TABS.find(other => other === value) ?? 'files', key: null }))
      }
      keepMounted={false}
      className={styles['tabs']}
    >
      <Tabs.List className={styles['tabList']}>
        {DATA_TABS.map(name => (
          <Tabs.Tab key={name} value={name} className={styles['tab']}>
            {t(`data.tabs.${name}`)}{' '}
            <span className={styles['count']} data-waiting={(name === 'decisions' && waiting > 0) || undefined}>
              {countText(counts[name], formats)}
            </span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="files" className={styles['panel']}>
        <FilesTable />
      </Tabs.Panel>
      <Tabs.Panel value="decisions" className={styles['panel']}>
        <DecisionsTable />
      </Tabs.Panel>
      <Tabs.Panel value="rows" className={styles['panel']}>
        <RowsPanel />
      </Tabs.Panel>
      <Tabs.Panel value="revisions" className={styles['panel']}>
        <RevisionsTable />
      </Tabs.Panel>
      <Tabs.Panel value="preview" className={styles['panel']}>
        <UploadPanel />
      </Tabs.Panel>
      <Tabs.Panel value="recovery" className={styles['panel']}>
        <RecoveryTable />
      </Tabs.Panel>
    </Tabs>
  )
}

function countText(count: number | null | undefined, formats: Formats): string {
  return count === null || count === undefined ? '' : formats.whole(count)
}
