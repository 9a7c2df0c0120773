import type { OrderColumn } from '../../../../contract/order-columns.ts'
import type { ReferenceShift } from '../../../../contract/order-progress.ts'
import type { OrderColumnFilter } from '../../../../contract/query.ts'
import type { en } from '../../i18n/en/en.ts'

type PresetName = Exclude<keyof typeof en.orders.presets, 'title' | 'own' | 'hint'>

/** A ready-made set of filters with a name. */
export interface OrderPreset {
  readonly name: PresetName
  readonly filters: readonly OrderColumnFilter[]
}

const OPEN = choice('proStatus', 'PENDING', 'MOLDING', 'PAUSED')

/**
 * Every filter of the reference's two views (production spec 8) under a name that says what it shows, and those it lacked. The bounds
 * are the reference's: in progress is more than 0 and under 95 %, a long run under 90 % after more than 6 days.
 */
export function orderPresets(reference: ReferenceShift | null): readonly OrderPreset[] {
  return [
    { name: 'all', filters: [] },
    { name: 'open', filters: [OPEN] },
    { name: 'lateOpen', filters: [OPEN, choice('risk', 'late')] },
    { name: 'atRisk', filters: [choice('risk', 'at-risk')] },
    ...(reference === null
      ? []
      : [{ name: 'lastShift' as const, filters: [choice('lastestRecordTime', reference.start)] }]),
    { name: 'inProgress', filters: [number('molded', { from: 0, to: 95, isAbove: true, isBelow: true })] },
    { name: 'almostDone', filters: [OPEN, number('molded', { from: 95 })] },
    { name: 'ninetyFive', filters: [number('molded', { from: 95 })] },
    { name: 'notStarted', filters: [number('molded', { from: 0, to: 0 })] },
    { name: 'longRun', filters: [number('molded', { to: 90, isBelow: true }), number('totalDay', { from: 7 })] },
    { name: 'paused', filters: [choice('proStatus', 'PAUSED')] },
    { name: 'finished', filters: [choice('proStatus', 'MOLDED')] },
    { name: 'finishedOnTime', filters: [choice('etaStatus', 'ONTIME')] },
    { name: 'finishedLate', filters: [choice('etaStatus', 'LATE')] },
    { name: 'surplus', filters: [number('surplus', { from: 0, isAbove: true })] },
    { name: 'changed', filters: [number('revisions', { from: 1 })] },
    { name: 'flagged', filters: [number('findings', { from: 1 })] },
    { name: 'unconfirmed', filters: [choice('figuresConfirmed', 'false')] },
    { name: 'notListed', filters: [choice('listed', 'false')] },
  ]
}

/** The preset these filters are, in whatever order they were set; null for filters of one's own. */
export function presetOf(
  presets: readonly OrderPreset[],
  filters: readonly { readonly id: string; readonly value: OrderColumnFilter['value'] }[],
): OrderPreset | null {
  const textOf = (list: typeof filters) =>
    list
      .map(filter => JSON.stringify([filter.id, filter.value]))
      .toSorted()
      .join()
  const asked = textOf(filters)
  return presets.find(preset => textOf(preset.filters) === asked) ?? null
}

function choice(id: OrderColumn, ...anyOf: readonly string[]): OrderColumnFilter {
  return { id, value: { kind: 'choice', anyOf: [...anyOf] } }
}

interface Bounds {
  readonly from?: number
  readonly to?: number
  readonly isAbove?: true
  readonly isBelow?: true
}

function number(id: OrderColumn, { from, to, ...open }: Bounds): OrderColumnFilter {
  return { id, value: { kind: 'number', from: from ?? null, to: to ?? null, ...open } }
}
