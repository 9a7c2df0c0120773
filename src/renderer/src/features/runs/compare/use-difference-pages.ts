import { useEffect, useMemo, useState } from 'react'
import { callFailure, type CallFailure } from '../../../api/call-failure.ts'

interface Pages<Item> {
  readonly items: readonly Item[]
  readonly total: number
  readonly failure: CallFailure | null
  readonly isReading: boolean
}

const NOTHING = { items: [], total: 0, failure: null, isReading: true } as const

/** A list that is read in steps of `size`; `more` reads the next. What is asked for changes with `read`, so memoise it. */
export function useDifferencePages<Item>(
  read: (range: { readonly offset: number; readonly limit: number }) => Promise<{
    readonly items: readonly Item[]
    readonly total: number
  }>,
  size = 100,
): Pages<Item> & {
  readonly more: () => void
  /** Any of them, for an export. */
  readonly readItems: (range: { readonly offset: number; readonly limit: number }) => Promise<readonly Item[]>
} {
  const [pages, setPages] = useState<Pages<Item>>(NOTHING)
  // Answers to what is no longer asked are dropped.
  const asked = useMemo(() => ({ isCurrent: true, read }), [read])

  async function add(known: readonly Item[]): Promise<void> {
    setPages(before => ({ ...before, items: known, isReading: true, failure: null }))
    try {
      const page = await asked.read({ offset: known.length, limit: size })
      if (asked.isCurrent) {
        setPages({ items: [...known, ...page.items], total: page.total, failure: null, isReading: false })
      }
    } catch (error) {
      if (asked.isCurrent) setPages(before => ({ ...before, isReading: false, failure: callFailure(error) }))
    }
  }

  useEffect(() => {
    asked.isCurrent = true
    void add([])
    return () => {
      asked.isCurrent = false
    }
    // `add` follows `asked`.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asked])

  return { ...pages, more: () => void add(pages.items), readItems: async range => (await read(range)).items }
}
