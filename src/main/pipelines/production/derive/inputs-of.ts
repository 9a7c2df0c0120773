import { meanCavity } from '../../../../contract/order-figures.ts'
import type { DerivationInput, InputName } from '../../../../contract/order-derivation.ts'
import type { OrderEvidence } from './order-evidence.ts'

type Input = Omit<DerivationInput, 'name'>

/** Inputs of a rule by name, in the order asked for. */
export function inputsOf(evidence: OrderEvidence, names: readonly InputName[]): readonly DerivationInput[] {
  return names.map(name => ({ name, ...inputOf(evidence, name) }))
}

function inputOf(evidence: OrderEvidence, name: InputName): Input {
  const { tracked, context, rows, pace } = evidence
  const { progress, aggregates } = tracked
  switch (name) {
    case 'itemQuantity':
    case 'itemRemain':
    case 'surplus':
      return { value: progress[name], unit: 'pieces', figure: name }
    case 'moldedQuantity':
      return { value: aggregates.moldedQuantity, unit: 'pieces', figure: name }
    case 'poETA':
    case 'actualFinishedDate':
    case 'forecastDate':
    case 'startedDate':
      return { value: progress[name], unit: 'day', figure: name }
    case 'referenceShift':
      return { value: context.reference.start, unit: 'time', figure: null }
    case 'referenceDate':
      return { value: context.reference.recordDate, unit: 'day', figure: null }
    case 'rowsInReferenceShift':
      return { value: rows.filter(({ share }) => share?.inReferenceShift).length, unit: 'none', figure: null }
    case 'pace':
      return { value: pace.kind === 'none' ? null : pace.perDay, unit: 'pieces-per-day', figure: name }
    case 'paceDays':
      return { value: pace.kind === 'own' ? pace.days : null, unit: 'days', figure: null }
    case 'paceOrders':
      return { value: pace.kind === 'item' ? pace.orders : null, unit: 'none', figure: null }
    case 'workingDays':
      return { value: workingDays(evidence), unit: 'days', figure: null }
    case 'totalMoldShot':
      return { value: progress.totalMoldShot, unit: 'shots', figure: name }
    case 'totalDay':
      return { value: progress.totalDay, unit: 'days', figure: name }
    case 'meanCavity':
      return { value: meanCavity(progress), unit: 'none', figure: 'moldCavity' }
    default:
      return name satisfies never
  }
}

/** How many working days the rest takes; a begun one is whole. Null without a forecast. */
function workingDays({ tracked, pace }: OrderEvidence): number | null {
  const { itemRemain, forecastDate } = tracked.progress
  if (forecastDate === null || itemRemain === null || pace.kind === 'none') return null
  return Math.ceil(itemRemain / pace.perDay)
}
