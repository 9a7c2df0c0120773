import { expect, test } from 'vitest'
import { smallPlant } from '../../testing/small-plant.ts'
import { engineOptions, openEngine } from './testing/open-engine.ts'

test('plants used before are told by their names, the open one among them', async () => {
  const { dir } = await smallPlant()
  const recentPlants = async () => [dir, '/plants/Hanoi 2']
  const engine = await openEngine(engineOptions(dir, { recentPlants }))
  expect(await engine.listRecentPlants()).toMatchObject([
    { plant: dir, isOpen: true },
    { plant: '/plants/Hanoi 2', name: 'Hanoi 2', isOpen: false },
  ])
})

test('where nobody keeps them there are none', async () => {
  const engine = await openEngine(engineOptions((await smallPlant()).dir))
  expect(await engine.listRecentPlants()).toEqual([])
})
