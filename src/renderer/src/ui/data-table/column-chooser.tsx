import { ActionIcon, Button, Checkbox, Popover, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './table-tools.module.css'
import type { DataTableModel } from './use-data-table.ts'

/** Which columns are shown and in which order. The first one always stays. */
export function ColumnChooser<Item extends object>({ model }: { readonly model: DataTableModel<Item> }) {
  const { t } = useTranslation()
  const { table, allColumns, layout, changeLayout } = model
  const headers = new Map(allColumns.map(column => [column.id, column.header]))
  const order = table
    .getAllLeafColumns()
    .map(column => column.id)
    .filter(id => id !== allColumns[0]?.id)

  function move(id: string, by: -1 | 1): void {
    const from = order.indexOf(id)
    const next = order.toSpliced(from, 1).toSpliced(from + by, 0, id)
    changeLayout({ order: next })
  }

  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={t('table.columns')}>
          <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('table.columns')}>
            <IconColumns3 size={16} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={styles['list']}>
          {order.map((id, place) => {
            const isShown = table.getColumn(id)?.getIsVisible() ?? false
            const header = headers.get(id) ?? id
            return (
              <li key={id} className={styles['entry']}>
                <Checkbox
                  size="xs"
                  className={styles['grow']}
                  label={header}
                  checked={isShown}
                  onChange={() => changeLayout({ visibility: { ...layout.visibility, [id]: !isShown } })}
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={22}
                  disabled={place === 0}
                  aria-label={t('table.moveColumnUp', { column: header })}
                  onClick={() => move(id, -1)}
                >
                  <IconArrowUp size={13} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={22}
                  disabled={place === order.length - 1}
                  aria-label={t('table.moveColumnDown', { column: header })}
                  onClick={() => move(id, 1)}
                >
                  <IconArrowDown size={13} />
                </ActionIcon>
              </li>
            )
          })}
        </ul>
        <div className={styles['save']}>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => changeLayout({ visibility: {}, order: [], sizing: {} })}
          >
            {t('table.resetColumns')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
