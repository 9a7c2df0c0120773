import { Tooltip } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { WATCHED_FILE_STATES, type FileOwner, type WatchedFile } from '../../../../contract/automation.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useNow } from '../../state/use-now.ts'
import type { Column } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { useDataTable } from '../../ui/data-table/use-data-table.ts'
import { useListKeys } from '../../ui/data-table/use-list-keys.ts'
import { MasterDetail } from '../../ui/master-detail.tsx'
import { NoMatches } from '../../ui/no-matches.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { fileName, useWatchWords } from './use-watch-words.ts'
import { FILE_LOOKS } from './watch-looks.ts'

const keyOf = ({ path }: WatchedFile) => path

/** Files the watch has something to say about, each with its state, who has it open, and what to know before it is loaded. */
export function WatchedFiles({ files }: { readonly files: readonly WatchedFile[] }) {
  const { t } = useTranslation()
  const columns = useColumns()
  const model = useDataTable({ id: 'watch', columns, rows: files, keyOf })
  const onKeyDown = useListKeys(model, { opened: null, onOpen: () => {} })
  return (
    <MasterDetail
      onKeyDown={onKeyDown}
      detail={null}
      list={
        <DataTable
          model={model}
          hasExport
          label={t('automation.tabs.watch')}
          opened={null}
          onOpen={() => {}}
          empty={<NoMatches onClear={() => model.change({ filters: [], search: '' })} />}
        />
      }
    />
  )
}

function Owner({ owner }: { readonly owner: FileOwner }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const words = useWatchWords()
  return (
    <Tooltip label={t('automation.openSince', { moment: formats.moment(owner.since) })} multiline w={320}>
      <span>
        <StateWord icon={IconLock} tone="warn">
          {words.owner(owner)}
        </StateWord>
      </span>
    </Tooltip>
  )
}

function useColumns(): readonly Column<WatchedFile>[] {
  const { t } = useTranslation()
  const formats = useFormats()
  const words = useWatchWords()
  const now = useNow()
  return useMemo(() => {
    const remark = ({ doubts, nameProblem, state, openBy }: WatchedFile) =>
      [nameProblem && words.nameProblem(nameProblem), ...doubts.map(words.doubt)].filter(Boolean).join(' ') ||
      (openBy && state === 'unchanged' ? '' : t(`automation.fileHint.${state}`))
    return [
      {
        id: 'file',
        header: t('automation.columns.file'),
        width: 260,
        filter: 'text',
        value: file => file.path,
        text: file => fileName(file.path),
      },
      {
        id: 'state',
        header: t('automation.columns.state'),
        width: 140,
        filter: 'choice',
        value: file => file.state,
        rank: file => WATCHED_FILE_STATES.indexOf(file.state),
        text: file => t(`automation.file.${file.state}`),
        choiceText: value =>
          WATCHED_FILE_STATES.filter(state => state === value).map(state => t(`automation.file.${state}`))[0] ?? value,
        cell: file => <StateWord {...FILE_LOOKS[file.state]}>{t(`automation.file.${file.state}`)}</StateWord>,
      },
      {
        id: 'since',
        header: t('automation.columns.since'),
        width: 130,
        value: file => file.since,
        text: file => (file.since === '' ? '' : formats.ago(file.since, now)),
      },
      {
        id: 'openBy',
        header: t('automation.columns.openBy'),
        width: 190,
        filter: 'text',
        value: file => file.openBy?.name ?? null,
        text: file => (file.openBy ? words.owner(file.openBy) : ''),
        cell: file => file.openBy && <Owner owner={file.openBy} />,
      },
      { id: 'remark', header: t('automation.columns.remark'), width: 620, filter: 'text', value: remark },
    ]
  }, [t, formats, words, now])
}
