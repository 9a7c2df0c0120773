import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../../../../testing/temporary-folder.ts'
import { openConsoleDatabase, type ConsoleDatabase } from '../../console/console-database.ts'
import type { PlantDatabase } from '../../plant-database.ts'
import { openPlantDatabase } from '../../open-plant-database.ts'
import { definitionOf, publishTable, rowHash } from '../../testing/open-plant.ts'
import { openWorkspace, type Workspace } from '../../workspace/open-workspace.ts'
import type { MakeRestorePointOptions } from '../make-restore-point.ts'

const items = definitionOf('itemInfo', { itemCode: 'string', itemName: 'string' })

/** A workspace with both databases, closed and removed when the test ends. */
export interface BackedUpPlant {
  readonly workspace: Workspace
  readonly plant: PlantDatabase
  readonly console: ConsoleDatabase
  /** Publishes items of these names as the next generation. */
  publish(...names: string[]): number
  readonly options: MakeRestorePointOptions
}

export function backedUpPlant(): BackedUpPlant {
  const workspace = openWorkspace(join(temporaryFolder('workspace'), 'workspace'))
  const plant = openPlantDatabase(workspace.plantDatabase, { readonly: false })
  const consoleDatabase = openConsoleDatabase(workspace.consoleDatabase, { readonly: false })
  onTestFinished(() => {
    plant.close()
    consoleDatabase.close()
  })
  return {
    workspace,
    plant,
    console: consoleDatabase,
    publish: (...names) =>
      publishTable(plant, items, [
        { path: 'items.xlsx', orderKey: 0, rows: names.map((name, at) => ({ values: [`I${at}`, name] })) },
      ]),
    options: { clock: () => new Date('2019-02-01T09:00:00.000Z'), rowHash },
  }
}
