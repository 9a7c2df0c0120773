import { expect, test } from 'vitest'
import { findingListQuery } from './finding-list-query.ts'

test('the chips become a query, unknown values are left out', () => {
  const query = findingListQuery({
    search: 'im19',
    filters: [
      { id: 'severity', value: { kind: 'choice', anyOf: ['error', 'nonsense'] } },
      { id: 'novelty', value: { kind: 'choice', anyOf: ['new'] } },
      { id: 'cause', value: { kind: 'choice', anyOf: ['itemInfo:10242M'] } },
    ],
  })
  expect(query).toEqual({
    rules: [],
    severities: ['error'],
    tables: [],
    poNo: '',
    cause: 'itemInfo:10242M',
    search: 'im19',
    newOnly: true,
  })
})

test('new and still together are no filter', () => {
  const filters = [{ id: 'novelty', value: { kind: 'choice' as const, anyOf: ['new', 'still'] } }]
  expect(findingListQuery({ search: '', filters }).newOnly).toBe(false)
})
