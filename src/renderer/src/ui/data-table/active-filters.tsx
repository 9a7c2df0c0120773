import { useTranslation } from 'react-i18next'
import type { CellFilter } from '../../state/cell-filter.ts'
import { withFilter } from '../../state/table-view.ts'
import { useFormats } from '../../format/use-formats.ts'
import { FilterChip } from '../filter-chip.tsx'
import type { Column } from './column.ts'
import type { DataTableModel } from './use-data-table.ts'

/** The table whose filters are shown. */
export interface ActiveFiltersProps<Item extends object> {
  readonly model: DataTableModel<Item>
  /** Columns whose filters already stand as chips of their own. */
  readonly except: readonly string[]
}

/** Filters set in column headers, as chips that remove them, and one that removes everything. */
export function ActiveFilters<Item extends object>({ model, except }: ActiveFiltersProps<Item>) {
  const { t } = useTranslation()
  const describe = useFilterText<Item>()
  const { filters, search } = model.view
  return (
    <>
      {filters
        .filter(filter => !except.includes(filter.id))
        .map(({ id, value }) => {
          const column = model.allColumns.find(other => other.id === id)
          if (!column) return null
          const remove = () => model.change({ filters: withFilter(filters, id, null) })
          return <FilterChip key={id} label={describe(column, value)} isOn onToggle={remove} />
        })}
      {(filters.length > 0 || search !== '') && (
        <FilterChip
          label={t('table.clearAll')}
          isOn={false}
          onToggle={() => model.change({ filters: [], search: '' })}
        />
      )}
    </>
  )
}

function useFilterText<Item>(): (column: Column<Item>, filter: CellFilter) => string {
  const { t } = useTranslation()
  const formats = useFormats()
  return (column, filter) => {
    switch (filter.kind) {
      case 'choice':
        return `${column.header}: ${filter.anyOf.map(value => column.choiceText?.(value) ?? value).join(', ')}`
      case 'text':
        return t('table.chip.contains', { column: column.header, text: filter.contains })
      case 'number':
        return t('table.chip.range', {
          column: column.header,
          ...range(filter, value => `${exclusive(filter, value)}${formats.decimal(value)}`),
        })
      case 'day':
        return t('table.chip.range', { column: column.header, ...range(filter, value => formats.day(value)) })
      default:
        return filter satisfies never
    }
  }
}

/** A bound that does not meet the condition itself is written with its sign. */
function exclusive(filter: Extract<CellFilter, { readonly kind: 'number' }>, value: number): string {
  if (filter.isAbove === true && value === filter.from) return '> '
  return filter.isBelow === true && value === filter.to ? '< ' : ''
}

function range<Value>(
  bounds: { readonly from: Value | null; readonly to: Value | null },
  write: (value: Value) => string,
) {
  return { from: bounds.from === null ? '…' : write(bounds.from), to: bounds.to === null ? '…' : write(bounds.to) }
}
