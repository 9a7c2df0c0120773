import type { TFunction } from 'i18next'
import type { Column } from '../../../ui/data-table/column.ts'
import { StateWord } from '../../../ui/state-word.tsx'
import { CHANGE_LOOKS } from './change-list.tsx'

/** What would become of a row or a finding. */
export function changeColumn<Row extends { readonly change: keyof typeof CHANGE_LOOKS }>(t: TFunction): Column<Row> {
  const text = ({ change }: Row) => t(`data.upload.change.${change}`)
  return {
    id: 'change',
    header: t('data.upload.columns.change'),
    width: 116,
    value: ({ change }) => change,
    text,
    cell: row => <StateWord {...CHANGE_LOOKS[row.change]}>{text(row)}</StateWord>,
  }
}
