import type { CodedCells, CodedLists, MachineTimeline, TimelineCell } from './machine-timeline.ts'

type Frame = Pick<MachineTimeline, 'days' | 'shifts'>

/** @param frame of the timeline the cells are of: their days, and by shift their shifts, are among its */
export function codeCells(cells: readonly TimelineCell[], { days, shifts }: Frame): CodedCells {
  const dayOf = new Map(days.map(({ day }, place) => [day, place]))
  const shiftOf = new Map(shifts.map(({ code }, place) => [code, place]))
  const machines = new Map<string, number>()
  const numbers = (value: (cell: TimelineCell) => number): readonly number[] => cells.map(value)
  return {
    machine: numbers(({ machineNo }) => placeIn(machines, machineNo)),
    machineNos: [...machines.keys()],
    day: numbers(({ day }) => dayOf.get(day) ?? -1),
    shift: numbers(({ shift }) => shiftOf.get(shift) ?? -1),
    idle: numbers(({ state }) => (state === 'idle' ? 1 : 0)),
    total: numbers(({ total }) => total),
    ng: numbers(({ ng }) => ng),
    moldChanges: numbers(({ moldChanges }) => moldChanges),
    colourChanges: numbers(({ colourChanges }) => colourChanges),
    machineChanges: numbers(({ machineChanges }) => machineChanges),
    what: cells.some(({ what }) => what !== null)
      ? {
          moldNos: codeLists(cells, what => what.moldNos),
          itemCodes: codeLists(cells, what => what.itemCodes),
          poNos: codeLists(cells, what => what.poNos),
        }
      : null,
  }
}

type What = NonNullable<TimelineCell['what']>

function codeLists(cells: readonly TimelineCell[], of: (what: What) => readonly string[]): CodedLists {
  const known = new Map<string, number>()
  const lists: (readonly string[])[] = []
  const codes = cells.map(({ what }) => {
    const list = what === null ? [] : of(what)
    const place = placeIn(known, list.length === 1 ? `=${list[0]}` : JSON.stringify(list))
    lists[place] ??= list
    return place
  })
  return { lists, codes }
}

function placeIn(places: Map<string, number>, name: string): number {
  const known = places.get(name)
  if (known !== undefined) return known
  const place = places.size
  places.set(name, place)
  return place
}

/** The cells of a timeline. */
export function timelineCells({ days, shifts, cells }: MachineTimeline): readonly TimelineCell[] {
  const { machineNos, what } = cells
  const at = (list: readonly number[], row: number): number => list[row] ?? 0
  const listAt = ({ lists, codes }: CodedLists, row: number): readonly string[] => lists[at(codes, row)] ?? []
  return cells.machine.map((machine, row) => ({
    machineNo: machineNos[machine] ?? '',
    day: days[at(cells.day, row)]?.day ?? '',
    shift: shifts[at(cells.shift, row)]?.code ?? '',
    state: at(cells.idle, row) === 1 ? 'idle' : 'ran',
    total: at(cells.total, row),
    ng: at(cells.ng, row),
    moldChanges: at(cells.moldChanges, row),
    colourChanges: at(cells.colourChanges, row),
    machineChanges: at(cells.machineChanges, row),
    what: what && {
      moldNos: listAt(what.moldNos, row),
      itemCodes: listAt(what.itemCodes, row),
      poNos: listAt(what.poNos, row),
    },
  }))
}

/** Of a timeline without cells. */
export const NO_CELLS: CodedCells = codeCells([], { days: [], shifts: [] })
