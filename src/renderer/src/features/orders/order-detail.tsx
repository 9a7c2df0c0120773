import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { OrderProgress, ReferenceShift } from '../../../../contract/order-progress.ts'
import { useSession } from '../../state/session-context.ts'
import { DetailPanel } from '../../ui/detail-panel.tsx'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { useOpenedItem } from '../../ui/use-opened-item.ts'
import { DerivationView } from './derivation-view.tsx'
import { figureName, FigureOpener, type FigureOpened } from './figure-button.tsx'
import { formatOrderPlace, parseOrderPlace } from './order-place.ts'
import { OrderStates } from './order-states-line.tsx'
import { OrderSections } from './order-sections.tsx'

/** An order is opened by its number; the list lends what it already has. */
export interface OrderDetailProps {
  readonly poNo: string
  /** The order as the list has it; null when it is not among its rows. */
  readonly known: OrderProgress | null
  readonly reference: ReferenceShift | null
  /** Run its figures are of: they are asked for again when there is a newer one. */
  readonly run: number | null
  readonly onClose: () => void
}

/** One order: how far, why its risk, what its figures are made of; a figure opens its derivation in the same place and in the address. */
export function OrderDetail({ poNo, known, reference, run, onClose }: OrderDetailProps) {
  const { api, router } = useSession()
  const state = useOpenedItem(known, signal => api.orders.get.query({ poNo }, { signal }))
  const address = useStore(router, ({ opened }) => opened)
  const top = useMemo(() => parseOrderPlace(address).figure, [address])
  /** The figures one came through to the one that is opened. */
  const [through, setThrough] = useState<readonly FigureOpened[]>([])
  const body = useRef<HTMLDivElement>(null)
  const from = useRef<FigureOpened | null>(null)

  // The keyboard comes back to the figure one went into.
  useEffect(() => {
    const { current: left } = from
    if (top !== null || left === null) return
    from.current = null
    const name = CSS.escape(figureName(left))
    body.current?.querySelector<HTMLElement>(`[data-figure="${name}"]`)?.focus()
  }, [top])

  const before = top === null ? null : (through.at(-1) ?? null)

  function open(figure: FigureOpened): void {
    setThrough(top === null ? [] : [...through, top])
    router.open(formatOrderPlace(poNo, figure))
  }

  function back(): void {
    from.current = before === null ? top : null
    setThrough(through.slice(0, -1))
    router.open(formatOrderPlace(poNo, before))
  }

  if (state.kind !== 'ready') {
    return (
      <DetailPanel title={poNo} onClose={onClose}>
        {state.kind === 'failed' && <FailurePanel failure={state.failure} onRetry={state.retry} />}
      </DetailPanel>
    )
  }
  const { item: order } = state
  return (
    <FigureOpener value={open}>
      <DetailPanel title={poNo} onClose={onClose} subtitle={<OrderStates order={order} />}>
        <div ref={body}>
          {top === null ? (
            <OrderSections key={run} order={order} reference={reference} />
          ) : (
            <DerivationView
              key={`${through.length}:${figureName(top)}:${run}`}
              poNo={poNo}
              opened={top}
              before={before}
              onBack={back}
            />
          )}
        </div>
      </DetailPanel>
    </FigureOpener>
  )
}
