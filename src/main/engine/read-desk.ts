import { existsSync } from 'node:fs'
import type { Engine } from '../../contract/engine.ts'
import { EngineFailure, failure } from '../../contract/failure.ts'
import type { SourceFileState } from '../../contract/source-file.ts'
import { TABLE_NAMES } from '../../contract/table.ts'
import { countNewFindings } from '../storage/findings/count-new-findings.ts'
import { findFinding } from '../storage/findings/list-findings.ts'
import { fileVersionsOf } from '../storage/files/file-version-store.ts'
import { countQuarantined, findQuarantined } from '../storage/files/find-quarantined.ts'
import { listQuarantine } from '../storage/files/quarantine-store.ts'
import { findObservation, listSourceFiles } from '../storage/files/source-file-store.ts'
import type { StagedKey } from '../storage/files/staged-file.ts'
import { listStaged } from '../storage/files/staging-store.ts'
import { floorGeneration } from '../storage/floor/floor-generation.ts'
import {
  currentGeneration,
  findGeneration,
  generationBefore,
  generationOfRun,
} from '../storage/generations/generation-store.ts'
import type { PlantDatabase } from '../storage/plant-database.ts'
import { openPlantDatabase } from '../storage/open-plant-database.ts'
import {
  countOrdersNeedingAttention,
  findOrder,
  listOrders,
  referenceShiftOf,
} from '../storage/progress/list-orders.ts'
import { readResultState } from '../storage/result-state.ts'
import { columnsOf, countRows, rowsInInputOrder } from '../storage/rows/read-rows.ts'
import { countSettledNew } from '../storage/triage/count-settled-new.ts'
import type { PlantFacts } from './decision-facts.ts'
import { guardedReads } from './guarded-reads.ts'
import type { Standing } from './run-views/receipt-desk.ts'
import type { SeenFile } from './pending-files.ts'
import { workInputs } from './work-inputs.ts'
import type { WorkListInput } from './work-list.ts'

/** Reads of plant.db for the screens; all by a connection of its own that can write nothing. */
export type ReadDesk = Pick<
  Engine,
  'listOrders' | 'getOrder' | 'getFinding' | 'listTables' | 'readTable' | 'listFiles' | 'listQuarantine'
> & {
  readonly facts: PlantFacts
  /** What the latest run saw under a path; null when it saw nothing. */
  lastSeen(path: string): SeenFile | null
  /** Which generation a run published; null when it did not. */
  publishedBy(run: number): number | null
  hasGeneration(generation: number): boolean
  /** The generation published before another; null before the first. */
  generationBefore(generation: number): number | null
  /**
   * What the status bar and the navigation show; null before the first run.
   * @param decided raw hashes of quarantined rows somebody decided about
   */
  overview(decided: readonly string[]): Overview | null
  /**
   * The generation machines and quality are shown of; null before the first.
   * @param isUnderWay whether a run has not ended
   */
  floorGeneration(isUnderWay: (run: number) => boolean): number | null
  workInputs(): Omit<WorkListInput, 'notices'>
  /** Of findings something was done to: how many that are new since the first check are acknowledged or snoozed now. */
  countSettledNew(asked: Parameters<typeof countSettledNew>[1]): number
  /** Files that were read and not published yet. */
  staged(): readonly StagedKey[]
  /** The generation in use and every source file, for the receipt of a run. */
  standing(): Standing
  /** Closes the connection; it is opened again when it is needed, for a database that is replaced meanwhile. */
  letGo(): void
  close(): void
}

export interface Overview {
  readonly generation: ReturnType<typeof findGeneration>
  readonly checkedRun: number | null
  readonly trackedRun: number | null
  readonly reference: ReturnType<typeof referenceShiftOf>
  readonly ordersNeedingAttention: number | null
  readonly newFindings: number | null
  readonly quarantined: number | null
}

/** States of a file that was not there when the run looked. */
const GONE: ReadonlySet<SourceFileState> = new Set(['missing', 'archived', 'removed'])

const EMPTY_PAGE = { items: [], total: 0 } as const

/** @param databasePath of plant.db; it need not exist yet, then everything reads as empty */
export function createReadDesk(databasePath: string): ReadDesk {
  let connection: PlantDatabase | undefined

  function database(): PlantDatabase | null {
    if (!connection && existsSync(databasePath)) connection = openPlantDatabase(databasePath, { readonly: true })
    return connection ?? null
  }
  function published(): { readonly db: PlantDatabase; readonly generation: number } | null {
    const db = database()
    const generation = db === null ? null : currentGeneration(db)
    return db === null || generation === null ? null : { db, generation }
  }

  return guardedReads<ReadDesk>(databasePath, {
    async listOrders(query) {
      const db = database()
      return db
        ? listOrders(db, query)
        : {
            ...EMPTY_PAGE,
            totals: { itemQuantity: 0, itemRemain: 0, surplus: 0 },
            reference: null,
            unassigned: { rows: 0, itemTotalQuantity: 0, itemGoodQuantity: 0 },
            asOf: null,
          }
    },
    async getOrder(poNo) {
      const db = database()
      const order = db && findOrder(db, poNo)
      if (!order) throw missing('order_not_found', `There is no order ${poNo}.`, 'moldline orders')
      return order
    },
    async getFinding(fingerprint) {
      const at = published()
      const finding = at && findFinding(at.db, fingerprint, at.generation)
      if (!finding) throw missing('finding_not_found', `There is no open finding ${fingerprint}.`, 'moldline findings')
      return finding
    },
    async listTables() {
      const at = published()
      if (!at) return []
      const rowCounts = findGeneration(at.db, at.generation)?.rowCounts ?? {}
      const files = fileVersionsOf(at.db, at.generation)
      return TABLE_NAMES.flatMap(table => {
        const rows = rowCounts[table]
        if (rows === undefined) return []
        return [
          {
            table,
            rows,
            columns: columnsOf(at.db, table),
            files: files.filter(file => file.table === table && !file.isPart).length,
          },
        ]
      })
    },
    async readTable({ table, offset, limit }) {
      const at = published()
      if (!at) return { ...EMPTY_PAGE, columns: [] }
      const items = [...rowsInInputOrder(at.db, table, at.generation, { offset, limit })]
      return { items, total: countRows(at.db, table, at.generation), columns: columnsOf(at.db, table) }
    },
    async listFiles() {
      const db = database()
      return db ? listSourceFiles(db, currentGeneration(db)) : []
    },
    async listQuarantine(query) {
      const at = published()
      return at ? listQuarantine(at.db, query, at.generation) : EMPTY_PAGE
    },
    facts: {
      findFile(path) {
        const db = database()
        return db ? (listSourceFiles(db, currentGeneration(db)).find(file => file.path === path) ?? null) : null
      },
      findQuarantined(table, rawRowHash) {
        const at = published()
        const known = TABLE_NAMES.find(name => name === table)
        return at && known ? findQuarantined(at.db, { table: known, rawRowHash }, at.generation) : null
      },
      findFinding(fingerprint) {
        const at = published()
        return at && findFinding(at.db, fingerprint, at.generation)
      },
    },
    lastSeen(path) {
      const db = database()
      const seen = db && findObservation(db, path)
      return seen && { contentHash: seen.contentHash, isGone: GONE.has(seen.state) }
    },
    publishedBy(run) {
      const db = database()
      return (db && generationOfRun(db, run)?.number) ?? null
    },
    hasGeneration(generation) {
      const db = database()
      return db !== null && findGeneration(db, generation) !== null
    },
    generationBefore(generation) {
      const db = database()
      return (db && generationBefore(db, generation)?.number) ?? null
    },
    overview(decided) {
      const db = database()
      if (!db) return null
      const generation = currentGeneration(db)
      const runThatDescribes = (kind: 'validation' | 'progress') => {
        const result = readResultState(db, kind)
        return result?.generation === generation ? (result?.run ?? null) : null
      }
      return {
        generation: generation === null ? null : findGeneration(db, generation),
        checkedRun: runThatDescribes('validation'),
        trackedRun: runThatDescribes('progress'),
        reference: referenceShiftOf(db),
        ordersNeedingAttention: readResultState(db, 'progress') && countOrdersNeedingAttention(db),
        newFindings: readResultState(db, 'validation') && countNewFindings(db),
        quarantined: generation === null ? null : countQuarantined(db, generation, decided),
      }
    },
    floorGeneration(isUnderWay) {
      const db = database()
      return db && floorGeneration(db, isUnderWay)
    },
    standing() {
      const db = database()
      const generation = db && currentGeneration(db)
      return {
        generation: db === null || generation === null ? null : findGeneration(db, generation),
        files: db ? listSourceFiles(db, generation) : [],
      }
    },
    staged() {
      const db = database()
      return db ? listStaged(db) : []
    },
    workInputs() {
      const db = database()
      if (!db) return { orders: [], files: [], errors: [], referenceDate: null }
      return workInputs(db)
    },
    countSettledNew(asked) {
      const db = database()
      return db ? countSettledNew(db, asked) : 0
    },
    letGo() {
      connection?.close()
      connection = undefined
    },
    close: () => void connection?.close(),
  })
}

function missing(code: 'order_not_found' | 'finding_not_found', message: string, command: string): EngineFailure {
  return new EngineFailure(failure(code, message, { remedy: `See them with: ${command}` }))
}
