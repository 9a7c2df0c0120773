import type { OrderProgress } from '../../../../contract/order-progress.ts'
import type { PreviewChange, PreviewedOrder } from '../../../../contract/upload.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { orderProgressTexts } from '../../../storage/progress/order-progress-texts.ts'

type OrderChange = Extract<PreviewChange, { kind: 'order' }>

/** Orders whose figures differ between two databases, those that turn late first, then by number. */
export function orderChanges(before: PlantDatabase, after: PlantDatabase): readonly OrderChange[] {
  const changes: OrderChange[] = []
  const [old, young] = [orderProgressTexts(before), orderProgressTexts(after)]
  let [was, is] = [old.next(), young.next()]
  // Both come by number, so that one order of each is held.
  while (was.done !== true || is.done !== true) {
    const side = was.done === true ? 1 : is.done === true ? -1 : compareText(was.value[0], is.value[0])
    const earlier = side <= 0 && was.done !== true ? was.value : null
    const later = side >= 0 && is.done !== true ? is.value : null
    if (earlier?.[1] !== later?.[1]) {
      changes.push(...changeOf(earlier?.[0] ?? later?.[0] ?? '', earlier?.[1], later?.[1]))
    }
    if (side <= 0) was = old.next()
    if (side >= 0) is = young.next()
  }
  return changes.toSorted(
    (a, b) => Number(b.turnsLate) - Number(a.turnsLate) || (a.poNo < b.poNo ? -1 : a.poNo > b.poNo ? 1 : 0),
  )
}

/** As SQLite sorts text. */
function compareText(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other))
}

function changeOf(poNo: string, before: string | undefined, after: string | undefined): readonly OrderChange[] {
  const [was, is] = [parsed(before), parsed(after)]
  const [left, right] = [was && figuresOf(was), is && figuresOf(is)]
  if (JSON.stringify(left) === JSON.stringify(right)) return []
  const turnsLate = is?.risk === 'late' && was?.risk !== 'late'
  return [{ kind: 'order', poNo, itemCode: (is ?? was)?.itemCode ?? null, before: left, after: right, turnsLate }]
}

function parsed(text: string | undefined): OrderProgress | null {
  return text === undefined ? null : (JSON.parse(text) as OrderProgress)
}

function figuresOf(order: OrderProgress): PreviewedOrder {
  const { proStatus, risk, poETA, itemQuantity, itemRemain, forecastDate } = order
  return { proStatus, risk, poETA, itemQuantity, itemRemain, forecastDate }
}
