import { expect, test } from 'vitest'
import { choiceOf } from '../../state/table-view.ts'
import { noticeListQuery } from './notice-list-query.ts'

test('chips and search go to the engine in its own words, anything unknown does not', () => {
  const filters = [choiceOf('state', 'new', 'gone'), choiceOf('priority', 'HIGH'), choiceOf('agent', 'DataLoader')]
  expect(noticeListQuery({ filters, search: ' moldInfo ' })).toEqual({
    states: ['new'],
    priorities: ['HIGH'],
    agents: ['DataLoader'],
    search: 'moldInfo',
  })
})

test('without a filter everything is asked for', () => {
  expect(noticeListQuery({ filters: [], search: '' })).toEqual({ states: [], priorities: [], agents: [], search: '' })
})
