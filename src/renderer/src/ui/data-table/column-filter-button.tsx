import { ActionIcon, Popover } from '@mantine/core'
import { IconFilter, IconFilterFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withFilter } from '../../state/table-view.ts'
import { ColumnFilterForm } from './column-filter-form.tsx'
import type { Column } from './column.ts'
import styles from './column-filter.module.css'
import type { DataTableModel } from './use-data-table.ts'

/** The column that is filtered and the kind of condition it takes. */
export interface ColumnFilterButtonProps<Item extends object> {
  readonly model: DataTableModel<Item>
  readonly column: Column<Item>
  readonly kind: NonNullable<Column<Item>['filter']>
}

/** Filters one column; seen when its header is pointed at, focused or filtered. */
export function ColumnFilterButton<Item extends object>({ model, column, kind }: ColumnFilterButtonProps<Item>) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const filter = model.view.filters.find(other => other.id === column.id)?.value ?? null
  const FilterIcon = filter ? IconFilterFilled : IconFilter
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          size={20}
          variant="subtle"
          color={filter ? 'accent' : 'gray'}
          className={styles['button']}
          data-shown={isOpen || filter !== null || undefined}
          aria-label={t('table.filterColumn', { column: column.header })}
          onClick={() => setOpen(!isOpen)}
        >
          <FilterIcon size={13} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles['dropdown']}>
        <ColumnFilterForm
          model={model}
          column={column}
          kind={kind}
          filter={filter}
          onChange={value => model.change({ filters: withFilter(model.view.filters, column.id, value) })}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
