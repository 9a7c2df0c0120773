import { useEffect, useMemo } from 'react'
import type { Notice, NoticeDetail } from '../../../../contract/notice.ts'
import type { CallFailure } from '../../api/call-failure.ts'
import { createResource } from '../../state/resource.ts'
import { useSession } from '../../state/session-context.ts'
import { useResource } from '../../state/use-resource.ts'

/** A notice on its way: what the list knows at once, history and deliveries when the engine answered. */
export interface OpenedNotice {
  readonly notice: Notice | null
  /** Null until it was read. */
  readonly detail: NoticeDetail | null
  readonly failure: CallFailure | null
  readonly refresh: () => void
}

/** Looks again while a message is still on its way, in milliseconds. */
const PATIENCE = 5_000

/**
 * The opened notice, read again whenever the list is.
 *
 * @param opened the notice's number as the address has it
 */
export function useNoticeDetail(opened: string | null, known: Notice | null): OpenedNotice {
  const { api, notices } = useSession()
  const resource = useMemo(
    () =>
      createResource<NoticeDetail | null>(async () =>
        opened === null ? null : api.notices.get.query({ notice: Number(opened) }),
      ),
    [api, opened],
  )
  const state = useResource(resource)
  const detail = state.kind === 'ready' ? state.value : null
  const isWaiting = detail?.deliveries.some(delivery => delivery.state === 'waiting') ?? false

  useEffect(() => notices.subscribe(() => void resource.refresh()), [notices, resource])
  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setInterval(() => void resource.refresh(), PATIENCE)
    return () => clearInterval(timer)
  }, [isWaiting, resource])

  return {
    notice: known ?? detail,
    detail,
    failure: state.kind === 'failed' ? state.failure : null,
    refresh: () => void resource.refresh(),
  }
}
