import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { RunDetail } from '../../../../contract/run-views.ts'
import { createResource, type ResourceState } from '../../state/resource.ts'
import { useSession } from '../../state/session-context.ts'
import { useResource } from '../../state/use-resource.ts'

/** A run with everything about it; what it is doing right now while it is under way, read again when it has ended. */
export function useRunDetail(run: number): {
  readonly state: ResourceState<RunDetail>
  readonly detail: RunDetail | null
  readonly retry: () => void
} {
  const { api, feed } = useSession()
  const resource = useMemo(() => createResource(() => api.runViews.runDetail.query({ run })), [api, run])
  const state = useResource(resource)
  const active = useStore(feed, ({ active: one }) => (one?.run === run ? one : null))
  const ended = useStore(feed, ({ latest }) => (latest?.run === run ? latest.state : ''))
  useEffect(() => {
    if (ended !== '' && resource.getState().kind !== 'idle') void resource.refresh()
  }, [resource, ended])
  const known = state.kind === 'ready' ? state.value : null
  return { state, detail: known && active ? { ...known, run: active } : known, retry: () => void resource.refresh() }
}
