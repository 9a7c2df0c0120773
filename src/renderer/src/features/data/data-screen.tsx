import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSession } from '../../state/session-context.ts'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { ScreenTabPanel } from '../../ui/screen-tabs.tsx'
import { RecoveryTable } from '../recovery/recovery-table.tsx'
import { parseDataPlace, type DataTab } from './data-place.ts'
import styles from './data-screen.module.css'
import { DataTabs } from './data-tabs.tsx'
import { DecisionsTable } from './decisions-table.tsx'
import { FilesTable } from './files-table.tsx'
import { RevisionsTable } from './revisions-table.tsx'
import { RowsPanel } from './rows-panel.tsx'
import { UploadPanel } from './upload/upload-panel.tsx'
import { useDataKeys } from './use-data-keys.ts'

/** Source files, what became of them, what to decide on them, changed orders, a workbook to try out, and the generations they made. */
export function DataScreen() {
  const { t } = useTranslation()
  const { router } = useSession()
  const onKeyDown = useDataKeys()
  const { tab } = parseDataPlace(useStore(router, route => route.opened))
  return (
    // Keys of the screen wherever in it the focus is; every one of them is a button as well.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['root']} onKeyDown={onKeyDown}>
      <ScreenHeader title={t('frame.screens.data')} tabs={<DataTabs tab={tab} />} />
      <ScreenTabPanel id="data" value={tab}>
        <Panel tab={tab} />
      </ScreenTabPanel>
    </div>
  )
}

function Panel({ tab }: { readonly tab: DataTab }) {
  switch (tab) {
    case 'files':
      return <FilesTable />
    case 'decisions':
      return <DecisionsTable />
    case 'rows':
      return <RowsPanel />
    case 'revisions':
      return <RevisionsTable />
    case 'preview':
      return <UploadPanel />
    case 'recovery':
      return <RecoveryTable />
    default:
      return tab satisfies never
  }
}
