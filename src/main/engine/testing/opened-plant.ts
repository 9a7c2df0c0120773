import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunSummary } from '../../../contract/run.ts'
import { changeRecord, smallPlant } from '../../../testing/small-plant.ts'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { workspaceLayout, type Workspace } from '../../storage/workspace/open-workspace.ts'
import { createEngine } from '../create-engine.ts'
import type { EngineOptions } from '../engine-options.ts'
import { engineOptions, runOnce } from './open-engine.ts'

const JUNE = 'dynamicDatabase/monthlyReports_history/monthlyReports_202506.xlsb'

/** A plant with its workspace; nobody has it open. */
export interface Opened {
  /** Of the plant. */
  readonly dir: string
  readonly options: EngineOptions
  /** Absolute paths of the workspace. */
  readonly workspace: Workspace
}

export async function openedPlant(): Promise<Opened> {
  const plant = await smallPlant()
  const options = engineOptions(plant.dir)
  return { dir: plant.dir, options, workspace: workspaceLayout(options.workspace) }
}

/** Runs once in an engine that is closed again, so that the backup is there too. */
export async function run({ options }: Opened): Promise<RunSummary> {
  const engine = await createEngine(options)
  try {
    return await runOnce(engine)
  } finally {
    await engine.close()
  }
}

/** June with one more shot, so that the next run publishes. */
export async function change({ dir }: Opened, more = 1): Promise<void> {
  const changed = await smallPlant(content =>
    changeRecord(content, { file: 1, row: 0 }, { itemTotalQuantity: 8_000 + more }),
  )
  copyFileSync(join(changed.dir, JUNE), join(dir, JUNE))
}

/** Two generations with a backup of each, to be copied for each test. For a hook: it goes when the process ends. */
export async function makeTwoGenerations(): Promise<Opened> {
  const opened = openedAt(temporaryFolder('two-generations'))
  cpSync((await smallPlant()).dir, opened.dir, { recursive: true })
  await run(opened)
  await change(opened)
  await run(opened)
  return opened
}

/** A copy that goes with the test. */
export function copyOf(made: Opened): Opened {
  const copy = openedAt(temporaryFolder('copy'))
  cpSync(made.dir, copy.dir, { recursive: true })
  cpSync(made.workspace.dir, copy.workspace.dir, { recursive: true })
  return copy
}

function openedAt(folder: string): Opened {
  const options = engineOptions(join(folder, 'plant'), { workspace: join(folder, 'workspace') })
  return { dir: options.plant, options, workspace: workspaceLayout(options.workspace) }
}

/** Changes some bytes of a file that nobody has open: each is another one afterwards. */
export function damage(path: string, at: number, length: number): void {
  const bytes = readFileSync(path)
  for (let place = at; place < at + length; place += 1) bytes.writeUInt8(bytes.readUInt8(place) ^ 0x5a, place)
  writeFileSync(path, bytes)
}
