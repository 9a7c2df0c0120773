import { IconFiles } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { SourceFile } from '../../../../contract/source-file.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { useHeldRows } from '../../state/use-held-rows.ts'
import { useResource } from '../../state/use-resource.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { useDataTable } from '../../ui/data-table/use-data-table.ts'
import { useListKeys } from '../../ui/data-table/use-list-keys.ts'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { MasterDetail } from '../../ui/master-detail.tsx'
import { MessagePanel } from '../../ui/message-panel.tsx'
import { NoMatches } from '../../ui/no-matches.tsx'
import { FileDetail } from './file-detail.tsx'
import { FilesTools } from './files-tools.tsx'
import { formatDataPlace, parseDataPlace } from './data-place.ts'
import { NothingRead } from './nothing-read.tsx'
import { useFileColumns } from './use-file-columns.tsx'

const keyOf = (file: SourceFile) => file.path

/** Every workbook of the plant and what became of it in the latest run, row by row accounted for. */
export function FilesTable() {
  const { files } = useSession()
  const state = useResource(files)
  if (state.kind === 'failed') return <FailurePanel failure={state.failure} onRetry={() => void files.refresh()} />
  return state.kind === 'ready' ? <Files files={state.value} /> : null
}

function Files({ files }: { readonly files: readonly SourceFile[] }) {
  const { t } = useTranslation()
  const { router } = useSession()
  const formats = useFormats()
  const { key } = parseDataPlace(useStore(router, route => route.opened))
  const open = (next: string | null) => router.open(formatDataPlace({ tab: 'files', key: next }))
  const columns = useFileColumns()
  const held = useHeldRows({ id: 'files', newest: files, keyOf })
  const model = useDataTable({ id: 'files', columns, rows: held.rows, keyOf })
  const onKeyDown = useListKeys(model, { opened: key, onOpen: open })
  if (held.rows.length === 0) {
    return (
      <NothingRead>
        <MessagePanel icon={IconFiles} title={t('run.noFiles')} />
      </NothingRead>
    )
  }
  // What is opened is what it is now, also where the row waits; one that is gone stays open as it was.
  const opened = [...files, ...held.rows].find(file => file.path === key)
  return (
    <>
      <FilesTools model={model} held={held} />
      <MasterDetail
        onKeyDown={onKeyDown}
        list={
          <DataTable
            model={model}
            label={t('data.tabs.files')}
            opened={key}
            onOpen={open}
            empty={<NoMatches onClear={() => model.change({ filters: [], search: '' })} />}
            totalsLabel={t('run.filesTotal', { count: held.rows.length, n: formats.whole(held.rows.length) })}
          />
        }
        detail={
          opened ? (
            <FileDetail key={`${opened.path}:${opened.contentHash}`} file={opened} onClose={() => open(null)} />
          ) : null
        }
      />
    </>
  )
}
