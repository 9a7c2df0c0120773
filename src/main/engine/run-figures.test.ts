import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { openConsoleDatabase } from '../storage/console/console-database.ts'
import { workspaceLayout } from '../storage/workspace/open-workspace.ts'
import { createRunMeter } from './run-figures.ts'

const MIB = 1024 * 1024

function openMeter() {
  const dir = join(temporaryFolder('figures'))
  const workspace = workspaceLayout(dir)
  const seen = { memory: 100 * MIB, elapsed: 5_000 }
  const meter = createRunMeter({
    workspace,
    totalMemory: 1_000 * MIB,
    memory: () => seen.memory,
    elapsed: () => seen.elapsed,
  })
  return { meter, seen, workspace }
}

test('memory at its greatest while the run went on, time by a clock nobody sets, both databases and the free disk', () => {
  const { meter, seen, workspace } = openMeter()
  const db = openConsoleDatabase(workspace.consoleDatabase, { readonly: false })
  seen.memory = 900 * MIB
  meter.sample()
  seen.memory = 100 * MIB
  meter.start()
  seen.memory = 250 * MIB
  meter.sample()
  seen.memory = 120 * MIB
  seen.elapsed += 1_500
  const figures = meter.stop()
  db.close()
  expect(figures).toMatchObject({ durationMs: 1_500, peakMemoryMib: 250, memoryPercent: 25 })
  expect(figures?.freeDiskMib).toBeGreaterThan(0)
  expect(figures?.outputMib).toBeGreaterThan(0.05)
})

test('it looks at the memory by itself all the time', async () => {
  const { meter, seen } = openMeter()
  meter.start()
  seen.memory = 300 * MIB
  await new Promise(resolve => setTimeout(resolve, 500))
  seen.memory = 100 * MIB
  expect(meter.stop()).toMatchObject({ peakMemoryMib: 300 })
})

test('a duration is never negative, and a workspace that is gone has no figures', () => {
  const { meter, seen, workspace } = openMeter()
  meter.start()
  seen.elapsed -= 60_000
  expect(meter.stop()).toMatchObject({ durationMs: 0 })
  rmSync(workspace.dir, { recursive: true })
  expect(meter.stop()).toBeNull()
})
