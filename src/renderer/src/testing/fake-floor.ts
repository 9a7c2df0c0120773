import type { FloorRecord } from '../../../contract/floor-record.ts'
import type { FloorViews } from '../../../contract/floor-views.ts'
import type { FloorDay, FloorMachine, TimelineCell } from '../../../contract/machine-timeline.ts'
import { codeCells } from '../../../contract/timeline-cells.ts'
import type { ReferenceShift } from '../../../contract/order-progress.ts'
import type { QualityGroup } from '../../../contract/quality.ts'

const REFERENCE: ReferenceShift = {
  recordDate: '2019-01-31',
  workingShift: '3',
  start: '2019-01-31T22:00:00',
  end: '2019-02-01T06:00:00',
}
const REACH = { from: '2018-11-01', to: '2019-01-31' }
/** The 11th came in January; the 12th is in no machineInfo. */
export const FAKE_MACHINES: readonly FloorMachine[] = ['NO.01', 'NO.07', 'NO.11', 'NO.12'].map((machineNo, at) => ({
  machineNo,
  machineCode: at === 3 ? null : `MD${at}-000`,
  machineName: at === 3 ? null : `MD${at}`,
  tonnage: at === 3 ? null : 50,
  from: machineNo === 'NO.11' ? '2019-01-15' : machineNo === 'NO.12' ? null : '2018-11-01',
  until: null,
  isListed: at !== 3,
}))

const SHIFTS = [
  { code: '1', from: '06:00', to: '14:00' },
  { code: '2', from: '14:00', to: '22:00' },
  { code: '3', from: '22:00', to: '06:00' },
]

function daysOf(from: string, to: string): readonly FloorDay[] {
  const days: FloorDay[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    const day = new Date(at)
    const text = day.toISOString().slice(0, 10)
    const isHoliday = text === '2019-01-01'
    days.push({ day: text, isOff: day.getUTCDay() === 0 || isHoliday, note: isHoliday ? 'New Year' : null })
  }
  return days
}

/** NO.01 and NO.07 work every shift of the days at work until the reference day; NO.07 stands idle on the last. */
function cellsOf(days: readonly FloorDay[], isByShift: boolean): readonly TimelineCell[] {
  const shifts = isByShift ? SHIFTS.map(({ code }) => code) : ['']
  return days
    .filter(({ day, isOff }) => !isOff && day >= REACH.from && day <= REACH.to)
    .flatMap(({ day }) =>
      ['NO.01', 'NO.07'].flatMap(machineNo =>
        shifts.map((shift): TimelineCell => {
          const isIdle = machineNo === 'NO.07' && day === REFERENCE.recordDate
          return {
            machineNo,
            day,
            shift,
            state: isIdle ? 'idle' : 'ran',
            total: isIdle ? 0 : 1_000,
            ng: isIdle ? 0 : machineNo === 'NO.07' ? 60 : 10,
            moldChanges: day === '2019-01-12' && shift === '1' ? 1 : 0,
            colourChanges: 0,
            machineChanges: 0,
            what: isByShift
              ? { moldNos: [isIdle ? '' : `${machineNo}-M`], itemCodes: ['10242M'], poNos: ['IM1901040'] }
              : null,
          }
        }),
      ),
    )
}

const DEFECTS = [50, 0, 30, 0, 0, 0, 0, 0, 0, 20]

function group(key: string, total: number, ng: number): QualityGroup {
  return {
    key,
    total,
    good: total - ng,
    ng,
    shots: total / 4,
    defects: DEFECTS.map(part => Math.round((part * ng) / 100)),
  }
}

function record(machineNo: string, day: string, at: number): FloorRecord {
  return {
    record: {
      rowId: at,
      recordDate: day,
      workingShift: '2',
      machineNo,
      machineCode: 'MD1-000',
      itemCode: '10242M',
      itemName: 'LID',
      colorChanged: null,
      moldChanged: at === 1 ? 'A-M-001>B-M-001' : null,
      machineChanged: null,
      poNote: 'IM1901040',
      moldNo: 'B-M-001',
      moldShot: 250,
      moldCavity: 4,
      itemTotalQuantity: 1_000,
      itemGoodQuantity: 940,
      itemBlackSpot: 60,
      itemOilDeposit: null,
      itemScratch: null,
      itemCrack: null,
      itemSinkMark: null,
      itemShort: null,
      itemBurst: null,
      itemBend: null,
      itemStain: null,
      otherNG: null,
      plasticResin: 'ABS',
      plasticResinCode: '10044',
      plasticResinLot: null,
      colorMasterbatch: null,
      colorMasterbatchCode: null,
      additiveMasterbatch: null,
      additiveMasterbatchCode: null,
    },
    place: {
      file: 'dynamicDatabase/monthlyReports_history/monthlyReports_201901.xlsb',
      sheet: 'Sheet1',
      row: 500 + at,
    },
  }
}

/** A floor of four machines, one of them idle, one new, one known only from records. */
export function fakeFloor(plant: { readonly status: { readonly floorGeneration: number | null } }): FloorViews {
  const generation = () => plant.status.floorGeneration
  return {
    floorOverview: () =>
      Promise.resolve({
        generation: generation(),
        reference: generation() === null ? null : REFERENCE,
        days: generation() === null ? null : REACH,
        machines: generation() === null ? [] : FAKE_MACHINES,
        items: [{ itemCode: '10242M', itemName: 'LID' }],
        moldNos: ['A-M-001', 'B-M-001'],
      }),
    machineTimeline({ from, to, grain }) {
      const days = daysOf(from, to)
      const isByShift = grain === 'shift'
      const shifts = isByShift ? SHIFTS : []
      const cells = codeCells(cellsOf(days, isByShift), { days, shifts })
      return Promise.resolve({ generation: generation(), days, shifts, cells })
    },
    floorNow: () =>
      Promise.resolve({
        generation: generation(),
        reference: generation() === null ? null : REFERENCE,
        machines: FAKE_MACHINES.map((machine, at) => ({
          machine,
          state: at === 0 ? ('running' as const) : at === 1 ? ('idle' as const) : ('not-reported' as const),
          jobs:
            at === 0
              ? [
                  {
                    poNo: 'IM1901040',
                    itemCode: '10242M',
                    itemName: 'LID',
                    moldNo: 'B-M-001',
                    moldCavity: 4,
                    plasticResin: 'ABS',
                    colorMasterbatch: null,
                    additiveMasterbatch: null,
                    total: 1_000,
                    ng: 60,
                    order: {
                      itemQuantity: 500_000,
                      itemRemain: 116_267,
                      poETA: '2019-02-05',
                      forecastDate: '2019-02-08',
                      risk: 'at-risk' as const,
                      proStatus: 'MOLDING' as const,
                      totalDay: 9,
                    },
                  },
                ]
              : [],
          last: at < 2 ? { day: '2019-01-31', shift: '3' } : null,
        })),
      }),
    floorLayout: () =>
      Promise.resolve({
        generation: generation(),
        periods: FAKE_MACHINES.filter(machine => machine.isListed).map(machine => ({
          machineNo: machine.machineNo,
          machineCode: machine.machineCode ?? '',
          machineName: machine.machineName,
          manufacturerName: null,
          tonnage: machine.tonnage,
          from: machine.from,
          until: machine.until,
        })),
        changes: [
          {
            day: '2019-01-15',
            kind: 'new',
            machineCode: 'MD2-000',
            machineNo: 'NO.11',
            previousMachineNo: null,
            replaced: null,
          },
        ],
      }),
    moldPairs: () =>
      Promise.resolve({
        generation: generation(),
        pairs: [
          {
            moldNo: 'B-M-001',
            machineNo: 'NO.07',
            total: 8_000,
            good: 7_520,
            ng: 480,
            shots: 2_000,
            firstRun: '2019-01-12',
            lastRun: '2019-01-30',
            fits: false,
          },
        ],
        others: 0,
      }),
    quality: ({ grain, machineNos }) =>
      Promise.resolve({
        generation: generation(),
        grain,
        totals: group('', 20_000, 700),
        overTime: ['2019-01-10', '2019-01-11', '2019-01-12'].map((day, at) => group(day, 5_000, 100 + at * 100)),
        byMachine: [group('NO.07', 10_000, 600), group('NO.01', 10_000, 100)].filter(
          ({ key }) => machineNos.length === 0 || machineNos.includes(key),
        ),
        byItem: [group('10242M', 20_000, 700)],
        byMold: [group('B-M-001', 20_000, 700)],
        others: { machines: 0, items: 0, molds: 0 },
        conclusions: {
          kinds: { kind: 'kinds-lead', defects: ['itemBlackSpot', 'itemScratch'], share: 0.8 },
          overTime: { kind: 'rate-rose', from: '2019-01-10', to: '2019-01-12', before: 0.02, after: 0.06 },
          machines: { kind: 'worst', key: 'NO.07', rate: 0.06, times: 1.7 },
          items: { kind: 'none' },
          molds: { kind: 'none' },
        },
        moldChange: {
          machineNo: 'NO.07',
          day: '2019-01-12',
          moldChanged: 'A-M-001>B-M-001',
          before: 0.03,
          after: 0.064,
          daysBefore: 5,
          daysAfter: 4,
        },
      }),
    floorRecords: ({ from, machineNos, after }) =>
      Promise.resolve(
        after === null
          ? {
              generation: generation(),
              items: [record(machineNos[0] ?? 'NO.01', from, 1)],
              next: { day: from, seen: 1 },
            }
          : { generation: generation(), items: [record(machineNos[0] ?? 'NO.01', from, 2)], next: null },
      ),
    floorPlan: () =>
      Promise.resolve({
        generation: generation(),
        reference: REFERENCE,
        orders: [
          {
            order: {
              poNo: 'IM1902002',
              itemCode: '10242M',
              itemName: 'LID',
              itemQuantity: 50_000,
              poETA: '2019-02-10',
              poReceivedDate: '2019-01-25',
              risk: 'on-time',
              forecastDate: '2019-02-08',
            },
            leadDays: 10,
            molds: [{ moldNo: 'B-M-001', hours: 86.8 }],
          },
        ],
        others: 0,
        machines: { 'B-M-001': [{ machineNo: 'NO.07', state: 'idle' }] },
      }),
  }
}
