import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { useClipboard, useHotkeys } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconCopy, IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Shortcut } from '../detail-panel.tsx'
import { ColumnChooser } from './column-chooser.tsx'
import { ExportMenu } from './export-menu.tsx'
import { SavedViews } from './saved-views.tsx'
import { shownTable } from './shown-table.ts'
import styles from './table-tools.module.css'
import { toTsv } from './to-tsv.ts'
import { chosenItems } from './use-list-keys.ts'
import type { DataTableModel } from './use-data-table.ts'

/** `searchLabel` names what can be searched for. */
export interface TableToolsProps<Item extends object> {
  readonly model: DataTableModel<Item>
  readonly searchLabel: string
}

/** Search, saved views, columns, copy and export: the same tools at every table. */
export function TableTools<Item extends object>({ model, searchLabel }: TableToolsProps<Item>) {
  const { t } = useTranslation()
  const search = useRef<HTMLInputElement>(null)
  const clipboard = useClipboard()
  useHotkeys([
    [
      '/',
      () => {
        search.current?.focus()
        search.current?.select()
      },
    ],
  ])

  function copy(): void {
    const items = model.view.selected.length > 0 ? chosenItems(model) : model.items
    clipboard.copy(toTsv(model.columns, items))
    notifications.show({ message: t('table.copied', { count: items.length }), autoClose: 2500 })
  }

  return (
    <>
      <TextInput
        ref={search}
        size="xs"
        className={styles['search']}
        leftSection={<IconSearch size={14} />}
        placeholder={searchLabel}
        aria-label={searchLabel}
        title="/"
        value={model.view.search}
        onChange={event => model.change({ search: event.currentTarget.value })}
        onKeyDown={event => {
          if (event.key === 'Escape') model.change({ search: '' })
        }}
      />
      <SavedViews model={model} />
      <ColumnChooser model={model} />
      <Tooltip label={<Shortcut text={t('table.copy')} keys="Ctrl C" />}>
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('table.copy')} onClick={copy}>
          <IconCopy size={16} />
        </ActionIcon>
      </Tooltip>
      <ExportMenu table={shownTable(model)} />
    </>
  )
}
