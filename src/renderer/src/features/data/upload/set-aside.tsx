import { IconRowRemove, IconSquareOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { UploadPreview } from '../../../../../contract/upload.ts'
import { useFormats } from '../../../format/use-formats.ts'
import type { Column } from '../../../ui/data-table/column.ts'
import { StateWord } from '../../../ui/state-word.tsx'
import { useDataWords } from '../use-data-words.ts'
import { ChangeList } from './change-list.tsx'
import { usePreviewChanges, type PlacedChange } from './use-preview-changes.ts'

type Aside = PlacedChange<'quarantine'>

/** Rows and cells of the file that could not be read as what they should be, with their addresses. */
export function SetAside({ found }: { readonly found: UploadPreview }) {
  const list = usePreviewChanges(found, 'quarantine')
  const columns = useAsideColumns()
  return <ChangeList kind="quarantine" list={list} columns={columns} />
}

function useAsideColumns(): readonly Column<Aside>[] {
  const { t } = useTranslation()
  const formats = useFormats()
  const words = useDataWords()
  return useMemo(
    () => [
      {
        id: 'setAside',
        header: t('decisions.columns.state'),
        width: 170,
        value: ({ setAside }) => t(`decisions.setAside.${setAside}`),
        cell: ({ setAside }) => (
          <StateWord icon={setAside === 'row' ? IconRowRemove : IconSquareOff} tone="warn">
            {t(`decisions.setAside.${setAside}`)}
          </StateWord>
        ),
      },
      {
        id: 'row',
        header: t('decisions.row'),
        width: 90,
        align: 'end',
        value: ({ row }) => row,
        text: ({ row }) => formats.whole(row),
      },
      {
        id: 'faults',
        header: t('decisions.columns.reason'),
        width: 640,
        value: ({ faults }) => faults.map(words.fault).join('; '),
      },
    ],
    [t, formats, words],
  )
}
