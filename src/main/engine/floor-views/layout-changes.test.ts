import { expect, test } from 'vitest'
import type { MachineInfo } from '../../../contract/production-rows.ts'
import { floorMachines } from './floor-machines.ts'
import { layoutChanges, layoutPeriods } from './layout-changes.ts'

function period(machineNo: string, machineCode: string, from: string, until: string | null = null): MachineInfo {
  return {
    machineNo,
    machineCode,
    machineName: null,
    manufacturerName: null,
    machineTonnage: 50,
    changedTime: null,
    layoutStartDate: from,
    layoutEndDate: until,
    previousMachineCode: null,
  }
}

const rows = [
  period('NO.02', 'B', '2018-01-01', '2018-05-31'),
  period('NO.01', 'A', '2018-01-01'),
  period('NO.10', 'B', '2018-06-01'),
  period('NO.02', 'C', '2018-06-01'),
]

test('what came is new, what stood elsewhere has moved, what stayed is neither', () => {
  const changes = layoutChanges(layoutPeriods(rows))
  expect(changes).toEqual([
    { day: '2018-06-01', kind: 'new', machineCode: 'C', machineNo: 'NO.02', previousMachineNo: null, replaced: 'B' },
    {
      day: '2018-06-01',
      kind: 'moved',
      machineCode: 'B',
      machineNo: 'NO.10',
      previousMachineNo: 'NO.02',
      replaced: null,
    },
  ])
})

test('q54 places stand in the order of their numbers, each with who stands there last, and no number is made up', () => {
  const machines = floorMachines(rows, ['NO.03', 'NO.01'])
  expect(
    machines.map(({ machineNo, machineCode, from, isListed }) => [machineNo, machineCode, from, isListed]),
  ).toEqual([
    ['NO.01', 'A', '2018-01-01', true],
    ['NO.02', 'C', '2018-01-01', true],
    ['NO.03', null, null, false],
    ['NO.10', 'B', '2018-06-01', true],
  ])
})
