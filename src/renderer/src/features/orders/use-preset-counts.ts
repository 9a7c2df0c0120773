import { useEffect, useMemo, useState } from 'react'
import type { ListedOrder } from '../../../../contract/order-progress.ts'
import { matchesFilter } from '../../state/cell-filter.ts'
import type { OrderExtra } from '../../state/session.ts'
import { useSession } from '../../state/session-context.ts'
import type { ReadyList } from '../../ui/list-states.tsx'
import type { OrderColumn } from './order-column-kinds.tsx'
import type { OrderPreset } from './order-presets.ts'

/** What the counts are of. */
export interface PresetCountsOptions {
  readonly presets: readonly OrderPreset[]
  readonly list: ReadyList<ListedOrder, OrderExtra>
  readonly columns: readonly OrderColumn[]
}

/** How many orders each preset would leave of all, in its order; null while the engine is asked. Counted here where all orders are here. */
export function usePresetCounts({ presets, list, columns }: PresetCountsOptions): readonly number[] | null {
  const { api } = useSession()
  const [told, setTold] = useState<readonly number[] | null>(null)
  const isPaged = list.kind === 'paged'
  const run = list.extra.asOf?.run ?? null
  const items = isPaged ? null : list.items

  useEffect(() => {
    // Counted again when the orders were worked out anew.
    if (!isPaged || run === null) return undefined
    const abort = new AbortController()
    api.orderViews.countOrders
      .query({ views: presets.map(preset => [...preset.filters]) }, { signal: abort.signal })
      .then(setTold, () => setTold(null))
    return () => abort.abort()
  }, [api, presets, isPaged, run])

  const counted = useMemo(() => {
    if (items === null) return null
    const byId = new Map(columns.map(column => [column.id, column]))
    const meets = (order: ListedOrder, { filters }: OrderPreset) =>
      filters.every(({ id, value }) => matchesFilter(byId.get(id)?.value(order) ?? null, value))
    return presets.map(preset => items.filter(order => meets(order, preset)).length)
  }, [items, columns, presets])

  return counted ?? told
}
