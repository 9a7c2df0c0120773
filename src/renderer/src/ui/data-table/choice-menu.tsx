import { Button, Checkbox, Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useFormats } from '../../format/use-formats.ts'
import { withFilter } from '../../state/table-view.ts'
import styles from './table-tools.module.css'
import type { DataTableModel } from './use-data-table.ts'

/** A column with many values. */
export interface ChoiceMenuProps<Item extends object, Value extends string> {
  readonly model: DataTableModel<Item>
  readonly columnId: string
  readonly values: readonly Value[]
  readonly word: (value: Value) => string
}

/** The values of one column as a menu of check boxes, for columns with too many values for chips. Values without rows are left out. */
export function ChoiceMenu<Item extends object, Value extends string>(props: ChoiceMenuProps<Item, Value>) {
  const { model, columnId, values, word } = props
  const formats = useFormats()
  const { filters } = model.view
  const header = model.allColumns.find(column => column.id === columnId)?.header ?? columnId
  const filter = filters.find(other => other.id === columnId)?.value
  const chosen = filter?.kind === 'choice' ? filter.anyOf : []
  const counts = model.rowWindow === null ? model.table.getColumn(columnId)?.getFacetedUniqueValues() : undefined
  const offered = counts ? values.filter(value => counts.has(value) || chosen.includes(value)) : values

  function toggle(value: Value): void {
    const anyOf = chosen.includes(value) ? chosen.filter(other => other !== value) : [...chosen, value]
    model.change({ filters: withFilter(filters, columnId, anyOf.length > 0 ? { kind: 'choice', anyOf } : null) })
  }

  return (
    <Popover position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-xs" variant="default" rightSection={<IconChevronDown size={12} />}>
          {header}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={styles['list']}>
          {offered.map(value => (
            <li key={value} className={styles['entry']}>
              <Checkbox
                size="xs"
                label={counts ? `${word(value)} (${formats.whole(counts.get(value) ?? 0)})` : word(value)}
                checked={chosen.includes(value)}
                onChange={() => toggle(value)}
              />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
