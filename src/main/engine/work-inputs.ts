import { listSourceFiles } from '../storage/files/source-file-store.ts'
import { errorCauses } from '../storage/findings/list-findings.ts'
import { currentGeneration } from '../storage/generations/generation-store.ts'
import type { PlantDatabase } from '../storage/plant-database.ts'
import { ordersNeedingAttention, referenceShiftOf } from '../storage/progress/list-orders.ts'
import type { OrderToDo, WorkListInput } from './work-list.ts'

/** What the work list is made of, as far as it stands in plant.db. */
export function workInputs(db: PlantDatabase): Omit<WorkListInput, 'notices'> {
  return {
    orders: ordersNeedingAttention(db).map(toDo),
    files: listSourceFiles(db, currentGeneration(db)),
    errors: errorCauses(db),
    referenceDate: referenceShiftOf(db)?.recordDate ?? null,
  }
}

function toDo({ poNo, poETA, risk, riskReason, forecastDate, actualFinishedDate }: OrderToDo): OrderToDo {
  return { poNo, poETA, risk, riskReason, forecastDate, actualFinishedDate }
}
