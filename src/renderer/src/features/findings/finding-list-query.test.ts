import { expect, test } from 'vitest'
import { ANY_FINDING } from '../../state/findings-session.ts'
import { choiceOf, EMPTY_VIEW } from '../../state/table-view.ts'
import { findingListQuery, isKnownToEngine } from './finding-list-query.ts'

test('without filters everything is asked for, worst first', () => {
  expect(findingListQuery(EMPTY_VIEW)).toEqual(ANY_FINDING)
})

test('every filter of the screen reaches the engine, and what it does not know is left out', () => {
  const filters = [
    choiceOf('severity', 'error', 'terrible'),
    choiceOf('rule', 'po-unknown'),
    choiceOf('table', 'moldInfo'),
    choiceOf('month', '2019-01', ''),
    choiceOf('change', 'new'),
    choiceOf('state', 'open', 'snoozed'),
    choiceOf('assignee', '', 'Hoa'),
    choiceOf('cause', 'itemInfo:1', 'itemInfo:2'),
  ]
  const sorting = [
    { id: 'pieces', desc: true },
    { id: 'rule', desc: false },
  ]
  expect(findingListQuery({ filters, search: ' IM19 ', sorting })).toEqual({
    ...ANY_FINDING,
    severities: ['error'],
    rules: ['po-unknown'],
    tables: ['moldInfo'],
    months: ['2019-01'],
    changes: ['new'],
    states: ['open', 'snoozed'],
    assignees: ['', 'Hoa'],
    causes: ['itemInfo:1', 'itemInfo:2'],
    search: 'IM19',
    sortBy: 'pieces',
    descending: true,
  })
  expect(isKnownToEngine({ filters })).toBe(true)
})

test('an order or a filter only the window knows is not asked for', () => {
  const filters = [{ id: 'pieces', value: { kind: 'number', from: 5, to: null } as const }]
  expect(isKnownToEngine({ filters })).toBe(false)
  expect(findingListQuery({ filters, search: '', sorting: [{ id: 'place', desc: true }] })).toMatchObject({
    sortBy: '',
  })
})
