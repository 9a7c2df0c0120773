import { useEffect, useState } from 'react'
import type { SearchGroup } from '../../../../../contract/search.ts'
import { useSession } from '../../../state/session-context.ts'

/** How long the typing rests before it is searched for, in milliseconds. */
const REST = 80
/** Hits of each kind. */
const LIMIT = 6
const NOTHING: readonly SearchGroup[] = []

/** What was found, and for which text: what stands there while newer text is searched for is older. */
export interface SearchState {
  readonly groups: readonly SearchGroup[]
  /** Whether the answer is to what is typed now. */
  readonly isCurrent: boolean
}

/** Searches for what is typed: once the typing rests, and only the newest text; an older search is called off. */
export function useSearch(typed: string): SearchState {
  const { api } = useSession()
  const text = typed.trim()
  const [answer, setAnswer] = useState({ text: '', groups: NOTHING })

  useEffect(() => {
    if (text === '') return undefined
    const outdated = new AbortController()
    const { signal } = outdated
    const timer = setTimeout(() => {
      api.search.search.query({ text, limit: LIMIT }, { signal }).then(
        groups => {
          if (!signal.aborted) setAnswer({ text, groups })
        },
        () => {
          // Called off, or the connection is lost, which the frame says; commands still work.
          if (!signal.aborted) setAnswer({ text, groups: NOTHING })
        },
      )
    }, REST)
    return () => {
      clearTimeout(timer)
      outdated.abort()
    }
  }, [api, text])

  if (text === '') return { groups: NOTHING, isCurrent: true }
  return { groups: answer.groups, isCurrent: answer.text === text }
}
