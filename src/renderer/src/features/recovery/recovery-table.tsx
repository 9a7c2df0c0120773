import { IconDatabase } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSession } from '../../state/session-context.ts'
import { useHeldRows } from '../../state/use-held-rows.ts'
import { useResource } from '../../state/use-resource.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { useDataTable } from '../../ui/data-table/use-data-table.ts'
import { useListKeys } from '../../ui/data-table/use-list-keys.ts'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { MasterDetail } from '../../ui/master-detail.tsx'
import { MessagePanel } from '../../ui/message-panel.tsx'
import { NewerRows } from '../../ui/newer-rows.tsx'
import { formatDataPlace, parseDataPlace } from '../data/data-place.ts'
import { GenerationDetail } from './generation-detail.tsx'
import { recoveryItems, type RecoveryItem } from './recovery-items.ts'
import styles from './recovery.module.css'
import { RestorePointDetail } from './restore-point-detail.tsx'
import { useRecoveryColumns } from './use-recovery-columns.tsx'

const keyOf = (item: RecoveryItem) => item.key

/**
 * Earlier data: generations that can be used again, runs that can be undone, backups that can be restored. Both kinds are listed together
 * once both were read, so that a late backup moves no generation from under the pointer; what the address opens is there before.
 */
export function RecoveryTable() {
  const { t } = useTranslation()
  const { generations, restorePoints } = useSession()
  const published = useResource(generations)
  const kept = useResource(restorePoints)
  const items = useMemo(
    () =>
      recoveryItems({
        generations: published.kind === 'ready' ? published.value : [],
        restorePoints: kept.kind === 'ready' ? kept.value : [],
      }),
    [published, kept],
  )
  if (published.kind === 'failed') {
    return <FailurePanel failure={published.failure} onRetry={() => void generations.refresh()} />
  }
  if (published.kind !== 'ready') return null
  const isReading = kept.kind === 'idle' || kept.kind === 'loading'
  if (items.length === 0 && !isReading) {
    return (
      <MessagePanel icon={IconDatabase} title={t('recovery.none')}>
        <p>{t('recovery.noneHint')}</p>
      </MessagePanel>
    )
  }
  return <Items items={items} backups={isReading ? 'reading' : kept.kind} />
}

/** What is listed, and how far the backups are read. */
interface ItemsProps {
  readonly items: readonly RecoveryItem[]
  readonly backups: keyof typeof HINTS
}

const HINTS = { reading: 'recovery.reading', failed: 'recovery.notRead', ready: 'recovery.hint' } as const

const NONE: readonly RecoveryItem[] = []

function Items({ items, backups }: ItemsProps) {
  const { t } = useTranslation()
  const { router } = useSession()
  const { key } = parseDataPlace(useStore(router, route => route.opened))
  const open = (next: string | null) => router.open(formatDataPlace({ tab: 'recovery', key: next }))
  const columns = useRecoveryColumns()
  const isReading = backups === 'reading'
  const held = useHeldRows({ id: 'recovery', newest: isReading ? NONE : items, keyOf })
  const model = useDataTable({ id: 'recovery', columns, rows: held.rows, keyOf })
  const onKeyDown = useListKeys(model, { opened: key, onOpen: open })
  // What is opened is what it is now, also where the row waits; one that is gone stays open as it was.
  const opened = [...items, ...held.rows].find(item => item.key === key)
  return (
    <>
      <div className={styles['reading']} aria-busy={isReading}>
        <span role="status">{t(HINTS[backups])}</span>
        {held.hasNewer && <NewerRows added={held.added} onShow={held.show} />}
      </div>
      <MasterDetail
        onKeyDown={onKeyDown}
        list={
          isReading ? null : (
            <DataTable
              model={model}
              hasExport
              label={t('data.tabs.recovery')}
              opened={key}
              onOpen={open}
              empty={null}
            />
          )
        }
        detail={
          opened?.kind === 'generation' ? (
            <GenerationDetail key={key} generation={opened.generation} onClose={() => open(null)} />
          ) : opened ? (
            <RestorePointDetail key={key} point={opened.point} onClose={() => open(null)} onRestored={held.show} />
          ) : null
        }
      />
    </>
  )
}
