import { IconCircleCheck, IconCircleMinus, IconCirclePlus, IconPencil } from '@tabler/icons-react'
import { useState, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreviewChange } from '../../../../../contract/upload.ts'
import type { Column } from '../../../ui/data-table/column.ts'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { useDataTable } from '../../../ui/data-table/use-data-table.ts'
import { useListKeys } from '../../../ui/data-table/use-list-keys.ts'
import { useRowWindow } from '../../../ui/data-table/use-row-window.ts'
import { ListStates, type ReadyList } from '../../../ui/list-states.tsx'
import { MasterDetail } from '../../../ui/master-detail.tsx'
import { MessagePanel } from '../../../ui/message-panel.tsx'
import type { ListStore } from '../../../state/list-store.ts'
import type { PlacedChange } from './use-preview-changes.ts'

/** How a change looks. */
export const CHANGE_LOOKS = {
  new: { icon: IconCirclePlus, tone: 'info' },
  changed: { icon: IconPencil, tone: 'quiet' },
  gone: { icon: IconCircleMinus, tone: 'warn' },
  resolved: { icon: IconCircleCheck, tone: 'ok' },
} as const

/** The opened change. */
export interface ChangeDetailProps<Kind extends PreviewChange['kind']> {
  readonly change: PlacedChange<Kind>
  readonly onClose: () => void
}

export interface ChangeListProps<Kind extends PreviewChange['kind']> {
  readonly kind: Kind
  readonly list: ListStore<PlacedChange<Kind>, null, null>
  readonly columns: readonly Column<PlacedChange<Kind>>[]
  /** What is opened beside the list; absent where a row says everything. */
  readonly detail?: ComponentType<ChangeDetailProps<Kind>>
}

/** Changes of one kind down to the last, with the opened one beside them. */
export function ChangeList<Kind extends PreviewChange['kind']>(props: ChangeListProps<Kind>) {
  return <ListStates list={props.list}>{ready => <Changes {...props} ready={ready} />}</ListStates>
}

const keyOf = (item: { readonly place: number }) => String(item.place)

function Changes<Kind extends PreviewChange['kind']>({
  kind,
  list,
  columns,
  detail: Detail,
  ready,
}: ChangeListProps<Kind> & { readonly ready: ReadyList<PlacedChange<Kind>, null> }) {
  const { t } = useTranslation()
  const name: PreviewChange['kind'] = kind
  const [opened, setOpened] = useState<string | null>(null)
  const rowWindow = useRowWindow(list, ready, { canSort: false })
  const model = useDataTable({
    id: `preview-${kind}`,
    columns,
    rows: ready.items,
    keyOf,
    ...(rowWindow && { rowWindow }),
  })
  const onKeyDown = useListKeys(model, { opened, onOpen: setOpened })
  if (ready.total === 0) return <MessagePanel icon={IconCircleCheck} title={t(`data.upload.none.${name}`)} />
  const item = ready.items.find(other => keyOf(other) === opened)
  return (
    <MasterDetail
      onKeyDown={onKeyDown}
      list={
        <DataTable
          model={model}
          hasExport
          label={t(`data.upload.kinds.${name}`)}
          opened={opened}
          onOpen={setOpened}
          empty={null}
        />
      }
      detail={item && Detail ? <Detail key={opened} change={item} onClose={() => setOpened(null)} /> : null}
    />
  )
}
