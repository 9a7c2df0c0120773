import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Engine } from '../../contract/engine.ts'
import { OrderQuery } from '../../contract/query.ts'
import { copySamplePlant } from '../../testing/copy-plant.ts'
import { samplePlant } from '../../testing/shared-plant.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { appLayout } from './app-layout.ts'
import { choosePlace, recentPlantsFile, type Place } from './choose-place.ts'
import { engineOpener, type EngineChoice } from './open-engine.ts'
import { readRecentPlants } from './recent-plants.ts'

/** The real engine over a copy of the sample plant, on a computer of its own. */
function computer() {
  const home = temporaryFolder('hosts')
  const surroundings = { platform: 'linux', home, environment: {} } as const
  const open = engineOpener(appLayout(), surroundings)
  const plant = copySamplePlant().dir
  const place: Place = { plant, workspace: join(home, 'workspace'), plantOrigin: 'given' }
  async function opened(use: EngineChoice['use'], given: Partial<EngineChoice> = {}): Promise<Engine> {
    const engine = await open({ place, use, ...given })
    onTestFinished(() => engine.close())
    return engine
  }
  return { home, surroundings, place, opened }
}

test('an engine that writes is remembered: no name is needed the next time', async () => {
  const { home, surroundings, place, opened } = computer()
  await opened('console')
  expect(await readRecentPlants(recentPlantsFile(surroundings))).toEqual([
    { plant: place.plant, workspace: place.workspace },
  ])
  const options = { ...surroundings, cwd: home, samplePlant: samplePlant() }
  expect(await choosePlace({}, options)).toEqual({ ...place, plantOrigin: 'recent' })
  expect(await choosePlace({ workspace: 'workspace' }, options)).toEqual({ ...place, plantOrigin: 'recent' })
})

test('a workspace has one owner, who is named; reading works beside it and is not remembered', async () => {
  const { surroundings, place, opened } = computer()
  await opened('console')
  await expect(opened('console')).rejects.toMatchObject({
    failure: { code: 'workspace_in_use', message: expect.stringContaining('the console') },
  })
  const reader = await opened('reading')
  expect(await reader.status()).toMatchObject({ plant: place.plant, generation: null, latestRun: null })
  expect(await readRecentPlants(recentPlantsFile(surroundings))).toHaveLength(1)
})

test('reading a workspace that is not there yet makes none', async () => {
  const { surroundings, place, opened } = computer()
  const reader = await opened('reading')
  expect(await reader.listOrders(OrderQuery.parse({ limit: 10 }))).toMatchObject({
    items: [],
    asOf: null,
  })
  expect(await readRecentPlants(recentPlantsFile(surroundings))).toEqual([])
  expect(existsSync(place.workspace)).toBe(false)
})

test('the workspace of one plant is not opened for another', async () => {
  const { place, opened } = computer()
  const first = await opened('command')
  await first.close()
  const other = copySamplePlant().dir
  await expect(opened('command', { place: { ...place, plant: other } })).rejects.toMatchObject({
    failure: { code: 'unknown_option', message: expect.stringContaining(place.plant) },
  })
})

test.skipIf(process.platform === 'win32')('a workspace is readable by its user only, whatever is in it', async () => {
  const { place, opened } = computer()
  const first = await opened('console')
  chmodSync(join(place.workspace, 'plant.json'), 0o644)
  const entries = () => [
    place.workspace,
    ...readdirSync(place.workspace, { recursive: true, encoding: 'utf8' }).map(name => join(place.workspace, name)),
  ]
  expect(entries().length).toBeGreaterThan(8)
  await first.close()
  await opened('console')
  expect(entries().filter(path => (statSync(path).mode & 0o077) !== 0)).toEqual([])
})
