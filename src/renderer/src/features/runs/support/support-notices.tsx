import { useTranslation } from 'react-i18next'
import type { SupportFile } from '../../../../../contract/support-file.ts'
import { DASH } from '../../../format/formats.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { useEngineWords } from '../../../i18n/use-engine-words.ts'
import { SmallTable, type SmallTableProps } from '../../../ui/small-table.tsx'
import { NoticeStateWord, PriorityWord } from '../../inbox/state-words.tsx'

/** The notices of a file with what failed. */
export function SupportNotices({ notices }: { readonly notices: SupportFile['notices'] }) {
  const { t } = useTranslation()
  const columns = useNoticeColumns()
  if (notices.length === 0) return <p>{t('support.noNotices')}</p>
  return <SmallTable keyOf={({ id }) => `${id}`} rows={notices} columns={columns} />
}

function useNoticeColumns(): SmallTableProps<SupportFile['notices'][number]>['columns'] {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const formats = useFormats()
  return [
    { head: t('inbox.columns.state'), cell: ({ state }) => <NoticeStateWord state={state} /> },
    { head: t('inbox.columns.priority'), cell: ({ priority }) => <PriorityWord priority={priority} /> },
    { head: t('inbox.columns.at'), cell: ({ at }) => formats.moment(at) },
    { head: t('inbox.columns.run'), cell: ({ run }) => run ?? DASH },
    { head: t('inbox.columns.summary'), cell: ({ summary }) => tell(summary) },
    { head: t('inbox.columns.reasons'), cell: ({ failures }) => failures.join('\n') },
  ]
}
