import { cellText } from './workbook-cell.ts'
import { idleRecord, productRecord } from './plant-rows.ts'
import type { RowOf } from './plant-tables.ts'
import type { Random } from './random.ts'

/** A machine that takes orders; `from` is its first day, if it was not there from the start. */
export interface SimulatedMachine {
  readonly machineNo: string
  readonly machineCode: string
  readonly machineTonnage: number
  readonly from?: string
}

/** A mold as far as production goes: cavity in pieces per shot, cycle in seconds. */
export interface SimulatedMold {
  readonly moldNo: string
  readonly cavity: number
  readonly cycle: number
}

/** An order on a machine. `remaining` counts down in good pieces and is shared by the machines that work on the order. */
export interface SimulatedJob {
  readonly order: RowOf<'purchaseOrders'>
  readonly color: string
  readonly progress: { remaining: number }
  readonly mold: SimulatedMold
}

export interface SimulationOptions {
  /** Asked for one by one, so that a caller can stop or skip days as records come out. */
  readonly days: Iterable<string>
  readonly machines: readonly SimulatedMachine[]
  readonly random: Random
  /** The next job of a free machine, or null when it stands still for this shift. */
  readonly nextJob: (machine: SimulatedMachine, date: string) => SimulatedJob | null
  /** Called when a machine is done with a job or gives it up. */
  readonly released?: (job: SimulatedJob) => void
  /** Whether a machine gives up its job before this shift. */
  readonly interrupts?: (machine: SimulatedMachine, job: SimulatedJob, date: string, shift: string) => boolean
}

type ProductRecordRow = RowOf<'productRecords'>

const shifts = ['1', '2', '3'] as const
const secondsPerShift = 8 * 3_600
/** A job that ends before this part of the shift leaves time for the next one. */
const changeover = 0.65
const lots = ['LA2506', 'LB2507', 'LC2507', 'LD2508', 'LE2509'] as const

/**
 * Records of a plant that works three shifts a day, in the order of its reports: day, shift, machine. Total = shots ×
 * cavity and total = good + defects hold in every record; an order ends exactly at its quantity.
 */
export function* simulateProduction(options: SimulationOptions): Generator<ProductRecordRow> {
  const { days, machines, random } = options
  const jobs = new Map<SimulatedMachine, SimulatedJob | null>()
  for (const date of days) {
    for (const workingShift of shifts) {
      for (const machine of machines) {
        if (machine.from !== undefined && date < machine.from) continue
        const slot = { recordDate: date, workingShift, machineNo: machine.machineNo, machineCode: machine.machineCode }
        const job = currentJob(options, jobs, machine, date, workingShift)
        if (job === null || random.chance(0.03)) yield idleRecord(slot)
        else if (random.chance(0.02)) yield standingRecord(slot, job)
        else yield* workShift(options, jobs, machine, slot, job)
      }
    }
  }
}

function currentJob(
  options: SimulationOptions,
  jobs: Map<SimulatedMachine, SimulatedJob | null>,
  machine: SimulatedMachine,
  date: string,
  shift: string,
): SimulatedJob | null {
  let job = jobs.get(machine) ?? null
  if (job !== null && (job.progress.remaining <= 0 || options.interrupts?.(machine, job, date, shift) === true)) {
    options.released?.(job)
    job = null
  }
  job ??= options.nextJob(machine, date)
  jobs.set(machine, job)
  return job
}

type Slot = Pick<ProductRecordRow, 'recordDate' | 'workingShift' | 'machineNo' | 'machineCode'>

/** One record, or two when the job ends early in the shift and the machine changes over. */
function* workShift(
  options: SimulationOptions,
  jobs: Map<SimulatedMachine, SimulatedJob | null>,
  machine: SimulatedMachine,
  slot: Slot,
  job: SimulatedJob,
): Generator<ProductRecordRow> {
  const first = workRecord(options.random, slot, job, 1)
  const used = Number(first.moldShot) / capacity(job)
  if (job.progress.remaining > 0 || used > changeover) {
    yield first
    return
  }
  options.released?.(job)
  const next = options.nextJob(machine, cellText(slot.recordDate))
  jobs.set(machine, next)
  if (next === null) {
    yield first
    return
  }
  const moldChanged = job.mold.moldNo === next.mold.moldNo ? null : `${job.mold.moldNo}>${next.mold.moldNo}`
  const colorChanged = moldChanged === null && job.color !== next.color ? `${job.color}>${next.color}` : null
  yield { ...first, moldChanged, colorChanged }
  yield { ...workRecord(options.random, slot, next, 0.9 - used), moldChanged, colorChanged }
}

/** Shots a mold can make in a whole shift. */
function capacity(job: SimulatedJob): number {
  return secondsPerShift / job.mold.cycle
}

function workRecord(random: Random, slot: Slot, job: SimulatedJob, share: number): ProductRecordRow {
  const { cavity } = job.mold
  const shots = Math.max(1, Math.floor(capacity(job) * share * (0.75 + 0.25 * random.next())))
  const blackSpots = random.chance(0.1) ? random.integer(1, 60) : 0
  const scratches = random.chance(0.07) ? random.integer(1, 40) : 0
  const others = random.chance(0.8) ? random.integer(0, Math.floor(shots * cavity * 0.03)) : 0
  const good = Math.max(0, shots * cavity - blackSpots - scratches - others)
  const last = good >= job.progress.remaining
  const moldShot = last ? Math.ceil((job.progress.remaining + blackSpots + scratches) / cavity) : shots
  const total = moldShot * cavity
  const itemGoodQuantity = last ? job.progress.remaining : good
  job.progress.remaining -= itemGoodQuantity
  const rest = total - itemGoodQuantity - blackSpots - scratches
  return productRecord(
    {
      ...slot,
      moldNo: job.mold.moldNo,
      moldShot,
      moldCavity: cavity,
      itemGoodQuantity,
      itemBlackSpot: blackSpots || null,
      itemScratch: scratches || null,
      otherNG: rest || null,
      plasticResinLot: `${lots[Number(cellText(slot.recordDate).slice(5, 7)) % lots.length] ?? 'LX'}-${random.integer(1, 9)}`,
    },
    job.order,
  )
}

function standingRecord(slot: Slot, job: SimulatedJob): ProductRecordRow {
  return productRecord(
    {
      ...slot,
      moldNo: job.mold.moldNo,
      moldShot: 0,
      moldCavity: null,
      itemTotalQuantity: 0,
      itemGoodQuantity: 0,
      otherNG: null,
    },
    job.order,
  )
}
