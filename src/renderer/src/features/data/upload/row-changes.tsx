import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangedCell, UploadPreview } from '../../../../../contract/upload.ts'
import { DASH } from '../../../format/formats.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { nameOf } from '../../../format/name-of.ts'
import type { Column } from '../../../ui/data-table/column.ts'
import { DetailPanel, DetailSection } from '../../../ui/detail-panel.tsx'
import { SmallTable } from '../../../ui/small-table.tsx'
import { StateWord } from '../../../ui/state-word.tsx'
import { changeColumn } from './change-column.tsx'
import { CHANGE_LOOKS, ChangeList, type ChangeDetailProps } from './change-list.tsx'
import { usePreviewChanges, type PlacedChange } from './use-preview-changes.ts'

type RowChange = PlacedChange<'row'>

/** Rows that would come, change and go, to the cell. */
export function RowChanges({ found }: { readonly found: UploadPreview }) {
  const list = usePreviewChanges(found, 'row')
  const columns = useRowChangeColumns()
  return <ChangeList kind="row" list={list} columns={columns} detail={RowChangeDetail} />
}

function useRowChangeColumns(): readonly Column<RowChange>[] {
  const { t } = useTranslation()
  const formats = useFormats()
  return useMemo(
    () => [
      changeColumn(t),
      {
        id: 'row',
        header: t('data.upload.columns.row'),
        width: 80,
        align: 'end',
        value: ({ row }) => row,
        text: ({ row }) => formats.whole(row),
      },
      {
        id: 'cells',
        header: t('data.upload.columns.cells'),
        width: 460,
        value: ({ change, cells }) =>
          change === 'changed' ? cells.map(cellText).join(' · ') : t('data.upload.wholeRow', { count: cells.length }),
      },
      { id: 'key', header: t('data.upload.columns.key'), width: 340, value: keyText },
      {
        id: 'file',
        header: t('data.upload.columns.file'),
        width: 250,
        value: ({ file }) => (file === null ? null : nameOf(file)),
      },
    ],
    [t, formats],
  )
}

function RowChangeDetail({ change, onClose }: ChangeDetailProps<'row'>) {
  const { t } = useTranslation()
  const { icon, tone } = CHANGE_LOOKS[change.change]
  return (
    <DetailPanel
      title={placeOf(change) ?? keyText(change)}
      onClose={onClose}
      subtitle={
        <StateWord icon={icon} tone={tone} look="filled">
          {t(`data.upload.change.${change.change}`)}
        </StateWord>
      }
    >
      <DetailSection title={t('data.upload.cells')}>
        <SmallTable
          rows={change.cells}
          keyOf={({ column }) => column}
          columns={[
            { head: t('findings.evidence.column'), cell: ({ column }) => column },
            { head: t('data.upload.before'), cell: ({ before }) => before ?? DASH },
            { head: t('data.upload.after'), cell: ({ after }) => after ?? DASH },
            { head: t('data.upload.cell'), cell: ({ address }) => address ?? DASH },
          ]}
        />
      </DetailSection>
    </DetailPanel>
  )
}

function placeOf({ file, row }: RowChange): string | null {
  return file === null || row === null ? null : `${nameOf(file)}: ${row}`
}

function keyText({ key }: RowChange): string {
  return Object.values(key)
    .map(value => value ?? DASH)
    .join(' · ')
}

function cellText({ column, before, after }: ChangedCell): string {
  return `${column} ${before ?? DASH} → ${after ?? DASH}`
}
