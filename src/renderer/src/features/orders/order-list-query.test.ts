import { expect, test } from 'vitest'
import { EMPTY_VIEW } from '../../state/table-view.ts'
import { orderListQuery } from './order-list-query.ts'

test('filters, search and sorts that the engine knows become a query', () => {
  const query = orderListQuery({
    ...EMPTY_VIEW,
    search: '26003170',
    filters: [
      { id: 'risk', value: { kind: 'choice', anyOf: ['late'] } },
      { id: 'riskReason', value: { kind: 'text', contains: 'past' } },
      { id: 'molded', value: { kind: 'number', from: 95, to: null } },
    ],
    sorting: [
      { id: 'flags', desc: false },
      { id: 'poETA', desc: true },
    ],
  })
  expect(query).toMatchObject({
    search: '26003170',
    filters: [
      { id: 'risk', value: { kind: 'choice', anyOf: ['late'] } },
      { id: 'molded', value: { kind: 'number', from: 95, to: null } },
    ],
    sorting: [{ id: 'poETA', desc: true }],
  })
})
