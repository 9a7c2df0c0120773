import { useFormats } from '../../format/use-formats.ts'
import { withFilter } from '../../state/table-view.ts'
import { FilterChip, FilterGroup, type FilterChipProps } from '../filter-chip.tsx'
import type { DataTableModel } from './use-data-table.ts'

/** A column with a handful of values, each with a look. */
export interface ChoiceChipsProps<Item extends object, Value extends string> {
  readonly model: DataTableModel<Item>
  /** The column they filter. */
  readonly columnId: string
  readonly values: readonly Value[]
  readonly looks: Readonly<Record<Value, Pick<FilterChipProps, 'icon' | 'tone'>>>
  readonly word: (value: Value) => string
  /** Counts by the engine, where the rows are not all here. */
  readonly counts?: Readonly<Record<Value, number>>
}

/** The values of one column as chips with how many rows each would leave under the other filters. */
export function ChoiceChips<Item extends object, Value extends string>(props: ChoiceChipsProps<Item, Value>) {
  const { model, columnId, values, looks, word, counts } = props
  const formats = useFormats()
  const { filters } = model.view
  const column = model.table.getColumn(columnId)
  const header = model.allColumns.find(other => other.id === columnId)?.header ?? columnId
  const filter = filters.find(other => other.id === columnId)?.value
  const chosen = filter?.kind === 'choice' ? filter.anyOf : []
  const own = model.rowWindow === null ? column?.getFacetedUniqueValues() : undefined

  function toggle(value: Value): void {
    const anyOf = chosen.includes(value) ? chosen.filter(other => other !== value) : [...chosen, value]
    model.change({ filters: withFilter(filters, columnId, anyOf.length > 0 ? { kind: 'choice', anyOf } : null) })
  }

  return (
    <FilterGroup label={header}>
      {values.map(value => {
        const count = counts?.[value] ?? (own ? (own.get(value) ?? 0) : null)
        return (
          <FilterChip
            key={value}
            {...looks[value]}
            label={word(value)}
            count={count === null ? null : formats.whole(count)}
            isOn={chosen.includes(value)}
            onToggle={() => toggle(value)}
          />
        )
      })}
    </FilterGroup>
  )
}
