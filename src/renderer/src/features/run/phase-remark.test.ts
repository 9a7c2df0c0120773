import { expect, test } from 'vitest'
import { phaseRemark } from './phase-remark.ts'

test.for([
  ['1 file is known and not read again', 'known', { n: '1' }],
  ['17 files are known and not read again', 'known', { n: '17' }],
  ['2 published files were not asked for and stay', 'outside', { n: '2' }],
  ['1 file looks like an input and is ignored', 'ignored', { n: '1' }],
  ['2 files look like inputs and are ignored', 'ignored', { n: '2' }],
  ['the rows of 17 files stay as they were loaded', 'rowsStay', { n: '17' }],
  ['1,739 production rows unchanged since run 1, not checked again', 'rowsUnchanged', { n: '1,739', run: '1' }],
  ['static tables unchanged since run 1, not checked again', 'tablesUnchanged', { run: '1' }],
  ['rule unknown-machine is off until 2019-03-01, its findings are left out', 'ruleOff', { until: '2019-03-01' }],
  [
    'Not computed again: 53 of 79 orders, because nothing they rest on has changed since run 1.',
    'someOrders',
    { n: '53', all: '79', run: '1' },
  ],
  [
    'Not computed again: all 79 orders, because nothing they rest on has changed since run 1.',
    'allOrders',
    { all: '79', run: '1' },
  ],
  ['the run ended before it', 'endedBefore', {}],
] as const)('%s is said by %s', ([sentence, key, values]) => {
  expect(phaseRemark(sentence)).toMatchObject({ key, values })
})

test('what no text says stays as the engine said it', () => expect(phaseRemark('Nothing of run 3 is left')).toBeNull())
