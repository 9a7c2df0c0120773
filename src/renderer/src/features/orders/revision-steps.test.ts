import { expect, test } from 'vitest'
import { anOrder } from '../../testing/sample-orders.ts'
import { revisionSteps } from './revision-steps.ts'

const earlier = { row: 5, poReceivedDate: '2018-10-20', itemCode: '26001122M', itemQuantity: 280_000 }

test('each earlier version says what the next one changed', () => {
  const order = anOrder({
    poETA: '2018-11-05',
    itemQuantity: 280_000,
    revisions: [
      { ...earlier, file: 'a.xlsx', poETA: '2018-10-30', itemQuantity: 100_000 },
      { ...earlier, file: 'b.xlsx', poETA: '2018-11-01' },
    ],
  })
  expect(revisionSteps(order)).toEqual([
    {
      file: 'a.xlsx',
      row: 5,
      changes: [
        { field: 'poETA', from: '2018-10-30', to: '2018-11-01' },
        { field: 'itemQuantity', from: 100_000, to: 280_000 },
      ],
    },
    { file: 'b.xlsx', row: 5, changes: [{ field: 'poETA', from: '2018-11-01', to: '2018-11-05' }] },
  ])
})

test('an order repeated as it was has changed nothing', () => {
  const order = anOrder({ revisions: [{ ...earlier, file: 'a.xlsx', poETA: '2018-11-05' }] })
  expect(revisionSteps(order)).toEqual([{ file: 'a.xlsx', row: 5, changes: [] }])
})
