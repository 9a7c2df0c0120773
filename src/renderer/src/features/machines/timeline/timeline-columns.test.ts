import { expect, test } from 'vitest'
import type { FloorMachine, TimelineCell } from '../../../../../contract/machine-timeline.ts'
import { stretches, timelineLook, type TimelineColumn } from './timeline-columns.ts'
import { bandPaths } from './timeline-paths.ts'

const machine: FloorMachine = {
  machineNo: 'NO.10',
  machineCode: 'CNS50-000',
  machineName: null,
  tonnage: 50,
  from: '2019-01-15',
  until: null,
  isListed: true,
}
const reference = {
  recordDate: '2019-01-31',
  workingShift: '2',
  start: '2019-01-31T14:00:00',
  end: '2019-01-31T22:00:00',
}

function column(day: string, code = '1', isOff = false): TimelineColumn {
  const from = { '1': '06:00', '2': '14:00', '3': '22:00' }[code] ?? null
  return { day: { day, isOff, note: null }, shift: { code, from, to: null } }
}

function ran(total: number, ng: number, moldNo = 'A'): TimelineCell {
  return {
    machineNo: 'NO.10',
    day: '2019-01-16',
    shift: '1',
    state: total === 0 ? 'idle' : 'ran',
    total,
    ng,
    moldChanges: 0,
    colourChanges: 0,
    machineChanges: 0,
    what: { moldNos: [moldNo], itemCodes: [], poNos: [] },
  }
}

const lookAt = (at: TimelineColumn, cell?: TimelineCell) => timelineLook({ machine, column: at, cell, reference })

test('idle, not reported, not worked, not there and not yet are five things', () => {
  expect(lookAt(column('2019-01-16'), ran(0, 0))).toBe('idle')
  expect(lookAt(column('2019-01-16'))).toBe('not-reported')
  expect(lookAt(column('2019-01-20', '1', true))).toBe('off')
  expect(lookAt(column('2019-01-14'))).toBe('absent')
  expect(lookAt(column('2019-01-31', '2'))).toBe('not-reported')
  expect(lookAt(column('2019-01-31', '3'))).toBe('later')
  expect(lookAt(column('2019-02-01'))).toBe('later')
})

test('what was reported counts also where the machine should not stand and on a day off', () => {
  expect(lookAt(column('2019-01-14'), ran(100, 0))).toBe('none')
  expect(lookAt(column('2019-01-20', '1', true), ran(100, 15))).toBe('severe')
})

test('a shift that is not worked every day is not missed', () => {
  expect(lookAt(column('2019-01-16', 'HC'))).toBe('off')
})

test('the same mold in neighbouring shifts is one stretch, idle and unreported shifts end it', () => {
  const cells = [ran(5, 0), ran(5, 0), ran(0, 0), ran(5, 0), undefined, ran(5, 0, 'B'), ran(5, 0)]
  expect(stretches(cells).map(({ first, count, moldNos }) => [first, count, ...moldNos])).toEqual([
    [0, 2, 'A'],
    [3, 1, 'A'],
    [5, 1, 'B'],
    [6, 1, 'A'],
  ])
})

test('cells of one look are one path, close together one rectangle', () => {
  const size = { column: 4, top: 2, height: 10 }
  expect(bandPaths(['low', 'low', 'idle', 'later', 'low'], size)).toEqual({
    low: 'M0 2h8v10h-8zM16 2h4v10h-4z',
    idle: 'M8 2h4v10h-4z',
  })
})
