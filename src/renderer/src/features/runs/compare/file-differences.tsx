import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FileDifference } from '../../../../../contract/run-comparison.ts'
import type { FileReceipt } from '../../../../../contract/run-receipt.ts'
import { DASH } from '../../../format/formats.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { useEngineWords } from '../../../i18n/use-engine-words.ts'
import { useSession } from '../../../state/session-context.ts'
import { SmallTable, type SmallTableProps } from '../../../ui/small-table.tsx'
import { formatDataPlace } from '../../data/data-place.ts'
import { ChangeWord } from './change-word.tsx'
import { NoDifference } from './no-difference.tsx'

/** Source files that are new, changed, gone, or in another state. */
export function FileDifferences(props: { readonly files: readonly FileDifference[]; readonly isOffline?: boolean }) {
  const { files, isOffline = false } = props
  const { t } = useTranslation()
  const columns = useFileColumns(isOffline)
  if (files.length === 0) return <NoDifference />
  return (
    <SmallTable keyOf={({ path }) => path} rows={files} columns={columns} exportAs={t('runs.compare.parts.files')} />
  )
}

function useFileColumns(isOffline: boolean): SmallTableProps<FileDifference>['columns'] {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const formats = useFormats()
  const { router } = useSession()
  const loaded = (file: FileReceipt | null) => formats.whole(file?.rows?.loaded ?? null)
  const state = (file: FileReceipt | null) => (file?.state ? t(`run.fileStates.${file.state}`) : DASH)
  return [
    {
      head: t('run.fileColumns.path'),
      value: ({ path }) => path,
      cell: ({ path }) =>
        isOffline ? (
          path
        ) : (
          <Anchor
            component="button"
            type="button"
            size="sm"
            ta="start"
            onClick={() => router.go({ screen: 'data', opened: formatDataPlace({ tab: 'files', key: path }) })}
          >
            {path}
          </Anchor>
        ),
    },
    {
      head: t('runs.compare.change'),
      cell: ({ change }) => <ChangeWord change={change} />,
      value: ({ change }) => t(`runs.changes.${change}`),
    },
    {
      head: t('run.fileColumns.state'),
      cell: ({ before, after }) => `${state(before)} → ${state(after)}`,
    },
    {
      head: t('run.fileColumns.loaded'),
      align: 'end',
      cell: ({ before, after }) => `${loaded(before)} → ${loaded(after)}`,
    },
    { head: t('run.fileColumns.reason'), cell: ({ after, before }) => tell((after ?? before)?.reason ?? '') },
  ]
}
