import { readFile } from 'node:fs/promises'
import type { DecisionKind, DecisionSubject } from '../../../../contract/decision.ts'
import { QuarantineQuery } from '../../../../contract/query.ts'
import type { Settings } from '../../../../contract/setting.ts'
import { productRecord } from '../../../../testing/plant-rows.ts'
import type { Plant } from '../../../../testing/plant.ts'
import { smallPlantOrders } from '../../../../testing/small-plant-orders.ts'
import { addRecords, changeRecord, smallPlant } from '../../../../testing/small-plant.ts'
import { listQuarantine } from '../../../storage/files/quarantine-store.ts'
import { listSourceFiles } from '../../../storage/files/source-file-store.ts'
import { findingsInReportOrder } from '../../../storage/findings/list-findings.ts'
import { currentGeneration } from '../../../storage/generations/generation-store.ts'
import type { OpenRun } from './open-run.ts'

export const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'
const JUNE = 'dynamicDatabase/monthlyReports_history/monthlyReports_202506.xlsb'
const SECOND = MAY.replace('.xlsb', '_2.xlsb')
const BLOCKING: Partial<Settings> = { rules: { 'po-fields-differ': { blocking: true } } }

type Prepared = readonly [subject: DecisionSubject, values?: Readonly<Record<string, string>>]
/** A kind of decision, with a plant in which somebody has to make it. */
export interface DecisionScenario {
  readonly kind: DecisionKind
  readonly plant?: () => Promise<Plant>
  readonly settings?: Partial<Settings>
  readonly prepare: (plant: Plant, open: OpenRun) => Promise<Prepared>
}

const hashOf = (open: OpenRun, path: string): string =>
  open.read(db => listSourceFiles(db, currentGeneration(db)).find(file => file.path === path))?.contentHash ?? ''

async function brokenJune(plant: Plant, open: OpenRun): Promise<Prepared> {
  await plant.write(JUNE, 'broken')
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  await open.run()
  return [{ kind: 'failed-file', path: JUNE, contentHash: hashOf(open, JUNE) }]
}

async function smallerMay(plant: Plant, open: OpenRun): Promise<Prepared> {
  await plant.edit(MAY, sheet => {
    for (let row = 0; row < 3; row++) sheet.removeRow(2)
  })
  await open.run()
  return [{ kind: 'held-file', path: MAY, contentHash: hashOf(open, MAY) }]
}

async function secondMay(plant: Plant, open: OpenRun): Promise<Prepared> {
  await plant.write(SECOND, await readFile(plant.path(MAY)))
  await plant.edit(SECOND, sheet => sheet.set('Y2', 3))
  await open.run()
  return [{ kind: 'held-file', path: SECOND, contentHash: hashOf(open, SECOND) }]
}

async function undoneMay(plant: Plant, open: OpenRun): Promise<Prepared> {
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  const { number } = await open.run()
  await open.run({ request: { action: { kind: 'undo-run', run: number } } })
  return [{ kind: 'held-file', path: MAY, contentHash: hashOf(open, MAY) }]
}

export async function missingMay(plant: Plant, open: OpenRun): Promise<Prepared> {
  await plant.remove(MAY)
  await open.run()
  return [{ kind: 'missing-file', path: MAY }]
}

function badRow(values: Readonly<Record<string, string>>) {
  return async (_plant: Plant, open: OpenRun): Promise<Prepared> => {
    const [entry] = open.read(db => listQuarantine(db, QuarantineQuery.parse({}), currentGeneration(db) ?? 0)).items
    return [{ kind: 'quarantined-row', table: 'productRecords', rawRowHash: entry?.rawRowHash ?? '' }, values]
  }
}

async function blockingFinding(_plant: Plant, open: OpenRun): Promise<Prepared> {
  const finding = open
    .read(db => findingsInReportOrder(db, currentGeneration(db) ?? 0))
    .find(({ blocking }) => blocking)
  return [{ kind: 'finding', fingerprint: finding?.fingerprint ?? '' }]
}

const { molded } = smallPlantOrders
const withBadRow = () => smallPlant(content => addRecords(content, 1, [productRecord({ moldShot: '12o4' }, molded)]))
const withWrongItem = () => smallPlant(content => changeRecord(content, { file: 0, row: 0 }, { itemCode: 'X999' }))

/** Every kind of decision. */
export const decisionScenarios: readonly DecisionScenario[] = [
  { kind: 'load-without', prepare: brokenJune },
  { kind: 'use-smaller', prepare: smallerMay },
  { kind: 'replace', prepare: secondMay },
  { kind: 'load-both', prepare: secondMay },
  { kind: 'load-again', prepare: undoneMay },
  { kind: 'keep-archived', prepare: missingMay },
  { kind: 'remove-rows', prepare: missingMay },
  { kind: 'leave-out', plant: withBadRow, prepare: badRow({}) },
  { kind: 'load-empty', plant: withBadRow, prepare: badRow({}) },
  { kind: 'load-value', plant: withBadRow, prepare: badRow({ moldShot: '1204' }) },
  { kind: 'confirm-figures', plant: withWrongItem, settings: BLOCKING, prepare: blockingFinding },
]
