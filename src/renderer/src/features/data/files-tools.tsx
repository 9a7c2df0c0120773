import { Button } from '@mantine/core'
import { IconFileImport, IconListCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SourceFile } from '../../../../contract/source-file.ts'
import { useSession } from '../../state/session-context.ts'
import type { HeldList } from '../../state/use-held-rows.ts'
import { TableTools } from '../../ui/data-table/table-tools.tsx'
import type { DataTableModel } from '../../ui/data-table/use-data-table.ts'
import { NewerRows } from '../../ui/newer-rows.tsx'
import { formatDataPlace } from './data-place.ts'
import styles from './data-screen.module.css'
import { useCorrectionList } from './use-correction-list.ts'

/** The list of files, and whether there are newer ones to show. */
export interface FilesToolsProps {
  readonly model: DataTableModel<SourceFile>
  readonly held: HeldList<SourceFile>
}

/** What can be done with all files together. */
export function FilesTools({ model, held }: FilesToolsProps) {
  const { t } = useTranslation()
  const { router } = useSession()
  const { isWriting, write } = useCorrectionList()
  return (
    <div className={styles['tools']}>
      <span className={styles['toolsText']}>{t('data.files.hint')}</span>
      {held.hasNewer && <NewerRows added={held.added} onShow={held.show} />}
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconFileImport size={14} />}
        onClick={() => router.open(formatDataPlace({ tab: 'preview', key: null }))}
      >
        {t('data.files.tryFile')}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconListCheck size={14} />}
        loading={isWriting}
        onClick={() => write(null)}
      >
        {t('data.files.allLists')}
      </Button>
      <TableTools model={model} searchLabel={t('data.files.search')} />
    </div>
  )
}
