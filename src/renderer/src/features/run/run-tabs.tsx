import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { RecoveryTable } from '../recovery/recovery-table.tsx'
import { DecisionsTable } from './decisions-table.tsx'
import { FilesTable } from './files-table.tsx'
import { formatRunPlace, parseRunPlace, RUN_TABS, type RunTab } from './run-place.ts'
import styles from './run-screen.module.css'
import { useDecisionItems } from './use-decision-items.ts'
import { WorkListTable } from './work-list-table.tsx'

/** What a run leaves for a person: what to do first, what to decide, and every file with what became of it. */
export function RunTabs() {
  const { t } = useTranslation()
  const { router, workList, files } = useSession()
  const formats = useFormats()
  const { tab } = parseRunPlace(useStore(router, route => route.opened))
  const work = useResourceValue(workList)
  const known = useResourceValue(files)
  const { waiting } = useDecisionItems()
  const counts: Readonly<Record<RunTab, number | null>> = {
    work: work?.length ?? null,
    decisions: waiting,
    files: known?.length ?? null,
    recovery: null,
  }
  return (
    <Tabs
      value={tab}
      onChange={value =>
        router.open(formatRunPlace({ tab: RUN_TABS.find(other => other === value) ?? 'work', key: null }))
      }
      keepMounted={false}
      className={styles['tabs']}
    >
      <Tabs.List className={styles['tabList']}>
        {RUN_TABS.map(name => (
          <Tabs.Tab key={name} value={name} className={styles['tab']}>
            {t(`run.tabs.${name}`)}{' '}
            <span className={styles['count']} data-waiting={(name === 'decisions' && waiting > 0) || undefined}>
              {counts[name] === null ? '' : formats.whole(counts[name])}
            </span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="work" className={styles['panel']}>
        <WorkListTable />
      </Tabs.Panel>
      <Tabs.Panel value="decisions" className={styles['panel']}>
        <DecisionsTable />
      </Tabs.Panel>
      <Tabs.Panel value="files" className={styles['panel']}>
        <FilesTable />
      </Tabs.Panel>
      <Tabs.Panel value="recovery" className={styles['panel']}>
        <RecoveryTable />
      </Tabs.Panel>
    </Tabs>
  )
}
