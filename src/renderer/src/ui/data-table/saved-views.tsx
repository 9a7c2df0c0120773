import { ActionIcon, Button, Popover, TextInput, Tooltip } from '@mantine/core'
import { IconBookmark, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedView } from '../../state/preferences.ts'
import { usePreference } from '../../state/session-context.ts'
import styles from './table-tools.module.css'
import type { DataTableModel } from './use-data-table.ts'

/** Named looks at a table: columns, filters and order, kept on this PC. Saving under a known name replaces it. */
export function SavedViews<Item extends object>({ model }: { readonly model: DataTableModel<Item> }) {
  const { t } = useTranslation()
  const [all, setAll] = usePreference('views')
  const [name, setName] = useState('')
  const [isOpen, setOpen] = useState(false)
  const views = all[model.id] ?? []
  const keep = (next: readonly SavedView[]) => setAll({ ...all, [model.id]: [...next] })

  function save(): void {
    const { sorting, filters, search } = model.view
    const view: SavedView = {
      name: name.trim(),
      layout: model.layout,
      sorting: [...sorting],
      filters: [...filters],
      search,
    }
    keep([...views.filter(other => other.name !== view.name), view])
    setName('')
    setOpen(false)
  }

  function show({ layout, sorting, filters, search }: SavedView): void {
    model.changeLayout(layout)
    model.change({ sorting, filters, search, active: null, anchor: null, selected: [] })
    setOpen(false)
  }

  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={t('table.views')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={t('table.views')}
            onClick={() => setOpen(!isOpen)}
          >
            <IconBookmark size={16} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        {views.length === 0 && <span>{t('table.noViews')}</span>}
        <ul className={styles['list']}>
          {views.map(view => (
            <li key={view.name} className={styles['entry']}>
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                justify="flex-start"
                className={styles['grow']}
                onClick={() => show(view)}
              >
                {view.name}
              </Button>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={22}
                aria-label={t('table.removeView', { name: view.name })}
                onClick={() => keep(views.filter(other => other !== view))}
              >
                <IconTrash size={13} />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <form
          className={styles['save']}
          onSubmit={event => {
            event.preventDefault()
            save()
          }}
        >
          <TextInput
            size="xs"
            className={styles['grow']}
            placeholder={t('table.viewName')}
            aria-label={t('table.viewName')}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
          />
          <Button size="xs" type="submit" variant="default" disabled={name.trim() === ''}>
            {t('table.saveView')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
