import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { SOURCE_FILE_STATES, type RowCounts, type SourceFile } from '../../../../contract/source-file.ts'
import { useFormats } from '../../format/use-formats.ts'
import { sumOf, type Column } from '../../ui/data-table/column.ts'
import { StateWord } from '../../ui/state-word.tsx'
import { FILE_STATE_LOOKS } from './file-states.ts'
import { useDataWords } from './use-data-words.ts'
import { nameOf } from '../../format/name-of.ts'

const ROW_COUNTS = ['read', 'loaded', 'quarantined', 'exactDuplicates', 'superseded', 'blank'] as const

/** Each file with its rows accounted for: read = loaded + quarantined + duplicates + replaced + blank + taken out (design 4). */
export function useFileColumns(): readonly Column<SourceFile>[] {
  const { t } = useTranslation()
  const formats = useFormats()
  const words = useDataWords()
  return useMemo(() => {
    const rows = (name: keyof RowCounts): Column<SourceFile> => ({
      id: name,
      header: t(`run.fileColumns.${name}`),
      width: 104,
      align: 'end',
      filter: 'number',
      value: file => file.rows?.[name] ?? null,
      text: file => formats.whole(file.rows?.[name] ?? null),
      total: files => formats.whole(sumOf(files, file => file.rows?.[name] ?? null)),
    })
    return [
      {
        id: 'path',
        header: t('run.fileColumns.path'),
        width: 252,
        filter: 'text',
        value: file => file.path,
        text: file => nameOf(file.path),
      },
      {
        id: 'state',
        header: t('run.fileColumns.state'),
        width: 132,
        filter: 'choice',
        value: file => file.state,
        rank: file => SOURCE_FILE_STATES.indexOf(file.state),
        text: file => t(`run.fileStates.${file.state}`),
        choiceText: value =>
          SOURCE_FILE_STATES.filter(state => state === value).map(state => t(`run.fileStates.${state}`))[0] ?? value,
        cell: file => <StateWord {...FILE_STATE_LOOKS[file.state]}>{t(`run.fileStates.${file.state}`)}</StateWord>,
      },
      { id: 'table', header: t('run.fileColumns.table'), width: 192, filter: 'choice', value: file => file.table },
      ...ROW_COUNTS.map(rows),
      { ...rows('takenOut'), isHidden: true },
      {
        id: 'byteSize',
        header: t('run.fileColumns.byteSize'),
        width: 96,
        align: 'end',
        filter: 'number',
        value: file => (file.byteSize === null ? null : file.byteSize / 1024),
        text: file => formats.decimal(file.byteSize === null ? null : file.byteSize / 1024),
      },
      { id: 'reason', header: t('run.fileColumns.reason'), width: 480, filter: 'text', value: words.fileReason },
    ]
  }, [t, formats, words])
}
