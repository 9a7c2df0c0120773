import { expect, test } from 'vitest'
import { EMPTY_VIEW } from '../../state/table-view.ts'
import { orderListQuery } from './order-list-query.ts'

test('chips, search and the first sort that the engine knows become a query', () => {
  const query = orderListQuery({
    ...EMPTY_VIEW,
    search: '26003170',
    filters: [{ id: 'risk', value: { kind: 'choice', anyOf: ['late', 'nonsense'] } }],
    sorting: [
      { id: 'molded', desc: false },
      { id: 'poETA', desc: true },
    ],
  })
  expect(query).toEqual({ status: [], risk: ['late'], search: '26003170', sortBy: 'poETA', descending: true })
})
