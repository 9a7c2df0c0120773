import type { OrderPage } from '../../../contract/engine.ts'
import type { TriagedFindingPage } from '../../../contract/triaged-finding.ts'
import type { FloorNow } from '../../../contract/floor-state.ts'
import type { SourceFile } from '../../../contract/source-file.ts'
import { createResource, type Resource } from './resource.ts'
import { sessionPart } from './session-parts.ts'
import type { Session } from './session.ts'

/** What goes from one shift to the next, as of one look at the engine. */
export interface HandOver {
  readonly floor: FloorNow
  /** Open orders that are late or at risk, those with the earliest ETA first. */
  readonly orders: Pick<OrderPage, 'items' | 'total' | 'asOf'>
  readonly errors: Pick<TriagedFindingPage, 'total' | 'causes' | 'asOf'>
  readonly files: readonly SourceFile[]
}

/** Orders that fit on the sheet. */
export const ORDERS_ON_SHEET = 12

/** The sheet's figures; read anew whenever it is opened. */
export function handOverPart(session: Session): Resource<HandOver> {
  return sessionPart(session, 'hand-over', ({ api }) =>
    createResource(async () => {
      const [floor, orders, errors, files] = await Promise.all([
        api.floor.floorNow.query(),
        api.orders.list.query({
          risk: ['late', 'at-risk'],
          status: ['PENDING', 'MOLDING', 'PAUSED'],
          sortBy: 'poETA',
          limit: ORDERS_ON_SHEET,
        }),
        api.triage.listTriagedFindings.query({ severities: ['error'], limit: 1 }),
        api.tables.files.query(),
      ])
      return { floor, orders, errors, files }
    }),
  )
}
