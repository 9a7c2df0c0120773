import { join } from 'node:path'
import type { FindingDraft } from '../../../../../contract/finding.ts'
import type { OrderProgress } from '../../../../../contract/order-progress.ts'
import type { MoldSpecification, ProductRecord, PurchaseOrder } from '../../../../../contract/production-rows.ts'
import { OrderQuery } from '../../../../../contract/query.ts'
import type { HolidayNote } from '../../../../ingest/read-plant-tables.ts'
import { copyPlantDatabase } from '../../../../storage/copy-plant-database.ts'
import { applyFindings } from '../../../../storage/findings/apply-findings.ts'
import { warningsOfOrders } from '../../../../storage/findings/order-warnings.ts'
import { openPlantDatabase } from '../../../../storage/open-plant-database.ts'
import type { PlantDatabase } from '../../../../storage/plant-database.ts'
import { listOrders } from '../../../../storage/progress/list-orders.ts'
import { readResultState } from '../../../../storage/result-state.ts'
import { orderRevisions } from '../../../../storage/rows/order-history.ts'
import { rowsInInputOrder } from '../../../../storage/rows/read-rows.ts'
import { plantUnderCheck } from '../../validate/testing/plant-under-check.ts'
import type { PlantFiles } from '../../validate/testing/plant-under-check.ts'
import { trackGeneration } from '../track-generation.ts'
import type { TrackGenerationInput, TrackGenerationResult } from '../track-generation.ts'
import { trackPlant } from '../track-plant.ts'
import type { PlantRows } from '../track-plant.ts'

/** Files of the tables that progress rests on, in input order; the other tables are empty. */
export interface TrackedFiles {
  readonly productRecords: readonly (readonly ProductRecord[])[]
  readonly purchaseOrders: readonly (readonly PurchaseOrder[])[]
  readonly moldSpecificationSummary: readonly Pick<MoldSpecification, 'itemCode' | 'itemType' | 'moldList'>[]
  readonly holidayNotes: readonly HolidayNote[]
}

/** poNo to mismatch type to how often. */
export type Warnings = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface TrackedPlant {
  readonly db: PlantDatabase
  load(files: TrackedFiles): Promise<number>
  /** Replaces all findings, as the next run. */
  warn(warnings: Warnings): void
  /** Tracks the generation in use, as the next run. */
  track(options?: Partial<TrackGenerationInput>): Promise<TrackGenerationResult>
  /** Progress as stored, by number. */
  orders(): readonly OrderProgress[]
  /** The same from nothing, by the agent on a copy of the database. */
  coldOrders(options?: Partial<TrackGenerationInput>): Promise<readonly OrderProgress[]>
  /** The same without a database, from the rows of the generation in use. */
  plainOrders(unconfirmed?: ReadonlySet<string>): readonly OrderProgress[]
  close(): void
}

/** For tests: a plant.db in a folder, loaded by the loader. */
export function trackedPlant(dir: string): TrackedPlant {
  const plant = plantUnderCheck(dir)
  const { db } = plant
  let generation = 0
  let run = 100
  let copies = 0

  function input(options: Partial<TrackGenerationInput>): TrackGenerationInput {
    run += 1
    return { db, generation, run, signal: new AbortController().signal, report() {}, ...options }
  }

  return {
    db,
    async load(files) {
      generation = await plant.load(plantFiles(files))
      return generation
    },
    warn(warnings) {
      run += 1
      const rules = new Map([['dynamic-item', { severity: 'warning', blocking: false }]] as const)
      applyFindings(db, { run, generation, inputs: '', scope: 'all', drafts: draftsOf(warnings), rules })
    },
    track: async (options = {}) => trackGeneration(input(options)),
    orders: () => storedOrders(db),
    async coldOrders(options = {}) {
      copies += 1
      const path = join(dir, `copy-${copies}.db`)
      await copyPlantDatabase(db, path)
      const copy = openPlantDatabase(path, { readonly: false })
      try {
        copy.exec(`delete from order_progress; delete from result_state where kind = 'progress'`)
        await trackGeneration({ ...input(options), db: copy })
        return storedOrders(copy)
      } finally {
        copy.close()
      }
    },
    plainOrders(unconfirmed = new Set()) {
      const { orders } = trackPlant(plantRows(db, generation, unconfirmed))
      return orders.toSorted((left, right) => (left.poNo < right.poNo ? -1 : 1))
    },
    close: () => plant.close(),
  }
}

function storedOrders(db: PlantDatabase): readonly OrderProgress[] {
  const { items } = listOrders(db, OrderQuery.parse({ limit: 100_000 }))
  // What the list adds is no part of what was tracked.
  return items.map(({ findings: _findings, ...order }) => order)
}

function plantRows(db: PlantDatabase, generation: number, unconfirmed: ReadonlySet<string>): PlantRows {
  const productRecords = Array.from(rowsInInputOrder<ProductRecord>(db, 'productRecords', generation))
  const purchaseOrders = Array.from(rowsInInputOrder<PurchaseOrder>(db, 'purchaseOrders', generation))
  const poNos = [...productRecords.map(({ poNote }) => poNote ?? ''), ...purchaseOrders.map(({ poNo }) => poNo)]
  return {
    productRecords,
    purchaseOrders,
    moldSpecificationSummary: Array.from(
      rowsInInputOrder<MoldSpecification>(db, 'moldSpecificationSummary', generation),
    ),
    holidayNotes: Array.from(rowsInInputOrder<HolidayNote>(db, 'holidayNotes', generation)),
    findings: {
      warnings: warningsOfOrders(db, new Set(poNos)),
      revisions: orderRevisions(db, generation),
      unconfirmed,
    },
  }
}

function plantFiles(files: TrackedFiles): PlantFiles {
  const file = <Rows>(rows: Rows, index: number) => ({ name: `file${index}`, orderKey: index, rows })
  const tables = {
    productRecords: files.productRecords.map(file),
    purchaseOrders: files.purchaseOrders.map(file),
    itemCompositionSummary: [],
    itemInfo: [],
    machineInfo: [],
    moldInfo: [],
    moldSpecificationSummary: [
      file(
        files.moldSpecificationSummary.map(row => ({ itemName: null, moldNum: null, ...row })),
        0,
      ),
    ],
    resinInfo: [],
    holidayNotes: [file(files.holidayNotes, 0)],
  }
  return tables
}

function draftsOf(warnings: Warnings): readonly FindingDraft[] {
  return Object.entries(warnings).flatMap(([poNo, types]) =>
    Object.entries(types).flatMap(([mismatchType, count]) =>
      Array.from({ length: count }, (_, occurrence): FindingDraft => ({
        rule: 'dynamic-item',
        table: 'productRecords',
        subjectKey: [poNo],
        aspect: mismatchType,
        occurrence,
        poNo,
        pieces: 0,
        message: mismatchType,
        evidence: {},
        cause: mismatchType,
        cells: [],
        warning: {
          sheet: 'po_mismatch_warnings',
          subject: poNo,
          warningType: 'item_warnings',
          mismatchType,
          requiredAction: '',
          message: '',
        },
        order: 0,
      })),
    ),
  )
}

/** Which run and generation the stored progress is of. */
export function progressAsOf(db: PlantDatabase): { readonly run: number; readonly generation: number } | null {
  const state = readResultState(db, 'progress')
  return state && { run: state.run, generation: state.generation }
}
