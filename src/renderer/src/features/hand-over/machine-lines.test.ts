import { expect, test } from 'vitest'
import type { FloorMachine } from '../../../../contract/machine-timeline.ts'
import type { FloorNow, MachineJob } from '../../../../contract/floor-state.ts'
import { machineLines } from './machine-lines.ts'

function machine(machineNo: string): FloorMachine {
  return { machineNo, machineCode: null, machineName: null, tonnage: null, from: null, until: null, isListed: true }
}

function job(poNo: string, total: number, ng: number): MachineJob {
  return {
    poNo,
    itemCode: null,
    itemName: null,
    moldNo: null,
    moldCavity: null,
    plasticResin: null,
    colorMasterbatch: null,
    additiveMasterbatch: null,
    total,
    ng,
    order: null,
  }
}

const FLOOR: FloorNow = {
  generation: 1,
  reference: null,
  machines: [
    { machine: machine('NO.01'), state: 'not-reported', jobs: [], last: null },
    { machine: machine('NO.02'), state: 'running', jobs: [job('A', 100, 1), job('B', 50, 2)], last: null },
    { machine: machine('NO.03'), state: 'idle', jobs: [], last: null },
    { machine: machine('NO.04'), state: 'running', jobs: [job('C', 30, 0)], last: null },
  ],
}

test('running machines come first, one line a job, then idle ones; those nobody reported share a line', () => {
  const { lines, left, notReported } = machineLines(FLOOR, 10)
  expect(lines.map(({ machineNo, job: made }) => `${machineNo} ${made?.poNo ?? '–'}`)).toEqual([
    'NO.02 A',
    'NO.02 B',
    'NO.04 C',
    'NO.03 –',
  ])
  expect(notReported).toEqual(['NO.01'])
  expect(left).toBe(0)
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
})

test('what does not fit on the page is counted, and still in the sums', () => {
  const { lines, left, total, ng } = machineLines(FLOOR, 2)
  expect([lines.length, left, total, ng]).toEqual([2, 2, 180, 3])
})
