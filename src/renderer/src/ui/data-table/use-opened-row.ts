import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useSession } from '../../state/session-context.ts'
import { useStable } from '../use-stable.ts'
import type { DataTableModel } from './use-data-table.ts'

/** The opened row lives in the address, so that back and a copied link lead to it. */
export interface OpenedRow {
  readonly opened: string | null
  readonly open: (key: string | null) => void
}

/**
 * The row the address names. Coming by a link, the keyboard starts on it.
 *
 * @param keyIn the row's part of an address that says more
 */
export function useOpenedRow<Item extends object>(
  model: DataTableModel<Item>,
  keyIn: (address: string) => string | null = address => address,
): OpenedRow {
  const { router } = useSession()
  const address = useStore(router, route => route.opened)
  const opened = address === null ? null : keyIn(address)
  const follow = useStable((key: string | null) => {
    if (key === null || key === model.view.active || !model.keys.includes(key)) return
    model.change({ active: key, anchor: key, selected: [] })
  })
  useEffect(() => follow(opened), [follow, opened])
  return { opened, open: router.open }
}
