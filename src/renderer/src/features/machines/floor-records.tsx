import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FloorRecord, FloorRecordPage, FloorRecordQuery } from '../../../../contract/floor-record.ts'
import { callFailure, type CallFailure } from '../../api/call-failure.ts'
import { useSession } from '../../state/session-context.ts'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { Loading } from '../../ui/loading.tsx'
import { FloorRecordEntry } from './floor-record-entry.tsx'
import styles from './machines.module.css'
import { useFloorRead } from './use-floor-read.ts'

/** What is left out of a question is not narrowed. */
export type RecordQuestion = Pick<FloorRecordQuery, 'from' | 'to'> & Partial<FloorRecordQuery>

/** The production records behind a number, latest first, some at a time, each with the place where it stands. */
export function FloorRecords({ query }: { readonly query: RecordQuestion }) {
  const { t } = useTranslation()
  const { api } = useSession()
  const key = JSON.stringify(query)
  const read = useFloorRead(`records:${key}`, signal => api.floor.floorRecords.query(query, { signal }))
  const [more, setMore] = useState<{ readonly key: string; readonly pages: readonly FloorRecordPage[] }>({
    key,
    pages: [],
  })
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const list = useRef<HTMLDivElement>(null)

  if (read.kind === 'failed') return <FailurePanel failure={read.failure} onRetry={read.retry} />
  if (failure !== null) return <FailurePanel failure={failure} onRetry={() => setFailure(null)} />
  if (read.kind === 'loading') return <Loading />
  const pages = [read.value, ...(more.key === key ? more.pages : [])]
  const items: readonly FloorRecord[] = pages.flatMap(page => page.items)
  const next = pages.at(-1)?.next ?? null
  async function showMore(): Promise<void> {
    try {
      const page = await api.floor.floorRecords.query({ ...query, after: next })
      setMore({ key, pages: [...pages.slice(1), page] })
      // The button may be gone now, and the keyboard must not be lost with it.
      list.current?.focus()
    } catch (error) {
      setFailure(callFailure(error))
    }
  }
  if (items.length === 0) return <p className={styles['muted']}>{t('machines.records.none')}</p>
  return (
    <div ref={list} tabIndex={-1} className={styles['records']}>
      {items.map(item => (
        <FloorRecordEntry key={item.record.rowId} item={item} />
      ))}
      {next !== null && (
        <Button size="compact-sm" variant="default" className={styles['more']} onClick={() => void showMore()}>
          {t('machines.records.more')}
        </Button>
      )}
    </div>
  )
}
