import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TimelineCell } from './machine-timeline.ts'
import { codeCells, timelineCells } from './timeline-cells.ts'

const days = ['2024-05-01', '2024-05-02'].map(day => ({ day, isOff: false, note: null }))
const shifts = ['1', '', 'HC'].map(code => ({ code, from: null, to: null }))
const count = fc.integer({ min: -5, max: 99_999 })
const names = fc.array(fc.constantFrom('', 'A', 'B', '["A","B"]', '=A'), { maxLength: 3 })

function cells(isByShift: boolean): fc.Arbitrary<readonly TimelineCell[]> {
  return fc.array(
    fc.record({
      machineNo: fc.constantFrom('', 'NO.01', 'NO.02'),
      day: fc.constantFrom(...days.map(({ day }) => day)),
      shift: isByShift ? fc.constantFrom(...shifts.map(({ code }) => code)) : fc.constant(''),
      state: fc.constantFrom('ran', 'idle'),
      total: count,
      ng: count,
      moldChanges: count,
      colourChanges: count,
      machineChanges: count,
      what: isByShift ? fc.record({ moldNos: names, itemCodes: names, poNos: names }) : fc.constant(null),
    }),
    { maxLength: 8 },
  )
}

test('cells come out of their columns as they went in, by shift and by day', () => {
  for (const isByShift of [true, false]) {
    const frame = { days, shifts: isByShift ? shifts : [] }
    fc.assert(
      fc.property(cells(isByShift), given => {
        const wire: ReturnType<typeof codeCells> = JSON.parse(JSON.stringify(codeCells(given, frame)))
        expect(timelineCells({ generation: 1, ...frame, cells: wire })).toEqual(given)
      }),
    )
  }
})
