import type { WorkItem } from '../../contract/engine.ts'
import type { Notice } from '../../contract/notice.ts'
import { daysLate } from '../../contract/order-figures.ts'
import type { OrderProgress } from '../../contract/order-progress.ts'
import type { SourceFile } from '../../contract/source-file.ts'

/** A group of error findings with one cause. */
export interface ErrorCause {
  readonly cause: string
  readonly count: number
  readonly pieces: number
  /** The message of its first finding. */
  readonly message: string
}

/** What the work list says of an order. */
export type OrderToDo = Pick<
  OrderProgress,
  'poNo' | 'poETA' | 'risk' | 'riskReason' | 'forecastDate' | 'actualFinishedDate'
>

export interface WorkListInput {
  /** Orders that are late or at risk. */
  readonly orders: readonly OrderToDo[]
  readonly files: readonly SourceFile[]
  readonly errors: readonly ErrorCause[]
  readonly notices: readonly Notice[]
  /** Reference day `YYYY-MM-DD`; null before the first progress. */
  readonly referenceDate: string | null
}

/** What to do first (design 6): late, then at risk, by days; held, failed and missing files; errors by pieces concerned; notices. */
export function buildWorkList(input: WorkListInput): readonly WorkItem[] {
  return [
    ...ordersAtRisk(input, 'late'),
    ...ordersAtRisk(input, 'at-risk'),
    ...input.files.flatMap(fileItem),
    ...input.errors
      .toSorted((a, b) => b.pieces - a.pieces || b.count - a.count || compareText(a.cause, b.cause))
      .map((group): WorkItem => {
        const more = group.count > 1 ? ` (${group.count} findings with this cause)` : ''
        return { kind: 'finding', subject: group.cause, sentence: group.message + more, weight: group.pieces }
      }),
    ...input.notices.map((notice): WorkItem => {
      return { kind: 'notice', subject: `${notice.id}`, sentence: notice.summary, weight: 0 }
    }),
  ]
}

function ordersAtRisk({ orders, referenceDate }: WorkListInput, risk: 'late' | 'at-risk'): readonly WorkItem[] {
  return orders
    .filter(order => order.risk === risk && order.actualFinishedDate === null)
    .map((order): WorkItem => {
      const weight = daysLate(order, referenceDate) ?? 0
      const kind = risk === 'late' ? 'order-late' : 'order-at-risk'
      return { kind, subject: order.poNo, sentence: `${order.poNo}: ${order.riskReason}`, weight }
    })
    .toSorted((a, b) => b.weight - a.weight || compareText(a.subject, b.subject))
}

/** States of a file that wait for a person. */
const FILE_KINDS: Partial<Record<SourceFile['state'], WorkItem['kind']>> = {
  held: 'file-held',
  failed: 'file-failed',
  missing: 'file-missing',
}

function fileItem(file: SourceFile): readonly WorkItem[] {
  const sentence = file.reason ?? file.failure?.message ?? ''
  const kind = FILE_KINDS[file.state]
  return kind ? [{ kind, subject: file.path, sentence, weight: 0 }] : []
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
