import { Button, Popover, Tooltip, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronDown, IconListCheck } from '@tabler/icons-react'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedOrder } from '../../../../contract/order-progress.ts'
import { useFormats } from '../../format/use-formats.ts'
import type { OrderExtra } from '../../state/session.ts'
import type { DataTableModel } from '../../ui/data-table/use-data-table.ts'
import { Shortcut } from '../../ui/detail-panel.tsx'
import type { ReadyList } from '../../ui/list-states.tsx'
import { orderPresets, presetOf, type OrderPreset } from './order-presets.ts'
import styles from './order-preset-menu.module.css'
import { useListLetter } from './use-list-letter.ts'
import { usePresetCounts } from './use-preset-counts.ts'

/** The table the presets filter, and the orders they count. */
export interface OrderPresetMenuProps {
  readonly model: DataTableModel<ListedOrder>
  readonly list: ReadyList<ListedOrder, OrderExtra>
}

/** A tooltip on focus would take the key that opens the list. */
const HOVER = { hover: true, focus: false, touch: false }

/** Ready-made views of the orders, each with how many it would leave. */
export function OrderPresetMenu({ model, list }: OrderPresetMenuProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [isOpen, setOpen] = useState(false)
  const presets = useMemo(() => orderPresets(list.extra.reference), [list.extra.reference])
  const counts = usePresetCounts({ presets, list, columns: model.allColumns })
  const shown = presetOf(presets, model.view.filters)
  useListLetter('v', () => setOpen(true))

  function show(preset: OrderPreset): void {
    model.change({ filters: preset.filters, search: '', active: null, anchor: null, selected: [] })
    setOpen(false)
  }

  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={<Shortcut text={t('orders.presets.hint')} keys="V" />} events={HOVER}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconListCheck size={14} />}
            rightSection={<IconChevronDown size={12} />}
            aria-label={`${t('orders.presets.title')}: ${t(`orders.presets.${shown?.name ?? 'own'}`)}`}
            onClick={() => setOpen(!isOpen)}
          >
            {t(`orders.presets.${shown?.name ?? 'own'}`)}
          </Button>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={styles['dropdown']}>
        <div role="menu" aria-label={t('orders.presets.title')} tabIndex={-1} onKeyDown={moveFocus}>
          {presets.map((preset, place) => (
            <UnstyledButton
              key={preset.name}
              role="menuitem"
              className={styles['item']}
              aria-current={preset.name === shown?.name || undefined}
              onClick={() => show(preset)}
            >
              <span>{preset.name === shown?.name ? <IconCheck size={14} aria-hidden /> : null}</span>
              <span>{t(`orders.presets.${preset.name}`)} </span>
              <span className={styles['count']}>{formats.whole(counts?.[place] ?? null)}</span>
            </UnstyledButton>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Arrows, Home and End move among the views. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')]
  const here = items.findIndex(item => item === document.activeElement)
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  items[(to + items.length) % items.length]?.focus()
}
