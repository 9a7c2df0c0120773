import { EngineFailure, failure } from '../../../../contract/failure.ts'

/**
 * The good pieces of all orders, those no file knows included, are the good pieces of all working rows with an order number, counted
 * from the rows themselves.
 * @throws EngineFailure `rows_not_conserved`
 */
export function checkPieces(goodOfOrders: number, goodOfRows: number): void {
  if (goodOfOrders === goodOfRows) return
  throw new EngineFailure(
    failure(
      'rows_not_conserved',
      `The orders show ${goodOfOrders} good pieces, the production records with an order number hold ${goodOfRows}.`,
      {
        remedy:
          'Nothing was written; the progress of the run before stays. Please report this as a defect of Moldline.',
      },
    ),
  )
}
