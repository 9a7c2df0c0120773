import type { TimelineCell } from '../../../contract/machine-timeline.ts'
import type { FloorMachineDay } from '../../storage/floor/machine-days.ts'
import type { TimelineRecord } from '../../storage/floor/shift-rows.ts'

/** A cell while its records are added. */
type OpenCell = { -readonly [Field in keyof Omit<TimelineCell, 'what'>]: TimelineCell[Field] } & {
  readonly what: Readonly<Record<keyof NonNullable<TimelineCell['what']>, string[]>>
}

/** One cell for each machine, day and shift that has records, in their order. */
export function shiftCells(records: readonly TimelineRecord[]): readonly TimelineCell[] {
  const cells = new Map<string, OpenCell>()
  for (const record of records) {
    const [day, shift, machineNo] = record
    const place = `${day}\n${shift ?? ''}\n${machineNo}`
    let cell = cells.get(place)
    if (cell === undefined) cells.set(place, (cell = emptyCell(record)))
    addRecord(cell, record)
  }
  return [...cells.values()]
}

function emptyCell([day, shift, machineNo]: TimelineRecord): OpenCell {
  const nothing = { total: 0, ng: 0, moldChanges: 0, colourChanges: 0, machineChanges: 0 }
  const what = { moldNos: [], itemCodes: [], poNos: [] }
  return { machineNo, day, shift: shift ?? '', state: 'idle', ...nothing, what }
}

function addRecord(cell: OpenCell, record: TimelineRecord): void {
  const [, , , itemCode, moldNo, poNo, moldChanged, colorChanged, machineChanged, total, ng] = record
  if (total !== null && total !== 0) cell.state = 'ran'
  cell.total += total ?? 0
  cell.ng += ng
  if (moldChanged) cell.moldChanges += 1
  if (colorChanged) cell.colourChanges += 1
  if (machineChanged) cell.machineChanges += 1
  const { moldNos, itemCodes, poNos } = cell.what
  addName(moldNos, moldNo)
  addName(itemCodes, itemCode)
  addName(poNos, poNo)
}

function addName(names: string[], name: string | null): void {
  if (name && !names.includes(name)) names.push(name)
}

/** One cell for each machine and day. */
export function dayCells(days: readonly FloorMachineDay[]): readonly TimelineCell[] {
  return days.map(({ machineNo, day, working, total, ng, moldChanges, colourChanges, machineChanges }) => ({
    machineNo,
    day,
    shift: '',
    state: working > 0 ? 'ran' : 'idle',
    total,
    ng,
    moldChanges,
    colourChanges,
    machineChanges,
    what: null,
  }))
}
