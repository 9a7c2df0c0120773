import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { choosePlace, recentPlantsFile } from './choose-place.ts'
import { dataFolder } from './data-folder.ts'
import { recordPlant, refuseOtherPlant } from './plant-of-workspace.ts'
import { readRecentPlants, rememberRecentPlant } from './recent-plants.ts'
import { workspaceFolder } from './workspace-folder.ts'

/** A computer with a sample plant and two plants. */
async function computer() {
  const home = temporaryFolder('hosts')
  const samplePlant = join(home, 'app', 'sample-plant')
  const plants = [join(home, 'plants', 'Hà Nội 2'), join(home, 'plants', 'Huế')] as const
  for (const folder of [samplePlant, ...plants]) await mkdir(folder, { recursive: true })
  const options = { platform: 'linux', home, environment: {}, cwd: home, samplePlant } as const
  const use = (plant: string, workspace: string) => rememberRecentPlant(recentPlantsFile(options), { plant, workspace })
  return { home, samplePlant, plants, options, use }
}

test('the first start without a plant is the sample plant, in a workspace of its own', async () => {
  const { home, samplePlant, options } = await computer()
  const place = await choosePlace({}, options)
  expect(place).toMatchObject({ plant: samplePlant, plantOrigin: 'sample' })
  expect(place.workspace).toMatch(new RegExp(`^${home}/.local/share/moldline/sample-plant-[0-9a-f]{8}$`))
})

test('a named plant is taken, relative to where the person stands', async () => {
  const { plants, options, use } = await computer()
  await use(plants[1], join(plants[1], 'ws'))
  const place = await choosePlace({ plant: join('plants', 'Hà Nội 2') }, options)
  expect(place).toMatchObject({ plant: plants[0], plantOrigin: 'given' })
  expect(place.workspace).toMatch(/moldline\/Hà-Nội-2-[0-9a-f]{8}$/)
})

test('without a name it is the plant used last, in the workspace it was used with', async () => {
  const { home, plants, options, use } = await computer()
  await use(plants[0], join(home, 'ws0'))
  await use(plants[1], join(home, 'ws1'))
  expect(await choosePlace({}, options)).toEqual({
    plant: plants[1],
    workspace: join(home, 'ws1'),
    plantOrigin: 'recent',
  })
})

test('a plant out of reach still counts while its workspace is there, and not when both are gone', async () => {
  const { home, plants, options, use } = await computer()
  await mkdir(join(home, 'ws1'))
  await use(plants[0], join(home, 'ws0'))
  await use(plants[1], join(home, 'ws1'))
  await rm(plants[1], { recursive: true })
  expect((await choosePlace({}, options)).plant).toBe(plants[1])
  await rm(join(home, 'ws1'), { recursive: true })
  expect((await choosePlace({}, options)).plant).toBe(plants[0])
})

test('a workspace alone brings the plant it was made for', async () => {
  const { home, plants, options, use } = await computer()
  await use(plants[1], join(home, 'ws1'))
  await recordPlant(join(home, 'ws0'), plants[0])
  expect(await choosePlace({ workspace: 'ws0' }, options)).toEqual({
    plant: plants[0],
    workspace: join(home, 'ws0'),
    plantOrigin: 'recent',
  })
})

test('a plant that is no folder is refused', async () => {
  const { options } = await computer()
  await expect(choosePlace({ plant: 'plants/Vinh' }, options)).rejects.toMatchObject({
    failure: { code: 'unknown_option', file: join(options.cwd, 'plants/Vinh') },
  })
})

test('a workspace is not lent to a second plant, and follows a plant that moved', async () => {
  const { home, plants } = await computer()
  const workspace = join(home, 'ws')
  await refuseOtherPlant(workspace, plants[0])
  await recordPlant(workspace, plants[0])
  await refuseOtherPlant(workspace, plants[0])
  await expect(refuseOtherPlant(workspace, plants[1])).rejects.toMatchObject({ failure: { code: 'unknown_option' } })
  await rm(plants[0], { recursive: true })
  await refuseOtherPlant(workspace, plants[1])
})

test('plants used are remembered latest first, once each, ten at most', async () => {
  const { home, options, use } = await computer()
  for (let index = 0; index < 12; index++) await use(`/plants/${index}`, home)
  await use('/plants/5', home)
  const recent = await readRecentPlants(recentPlantsFile(options))
  expect(recent.map(({ plant }) => plant.split('/').at(-1))).toEqual([
    '5',
    '11',
    '10',
    '9',
    '8',
    '7',
    '6',
    '4',
    '3',
    '2',
  ])
})

test.each([
  ['linux', {}, '/home/lan/.local/share/moldline'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/moldline'],
  ['darwin', {}, '/home/lan/Library/Application Support/moldline'],
  ['win32', { LOCALAPPDATA: '/home/lan/AppData/Local' }, '/home/lan/AppData/Local/moldline'],
  ['win32', {}, '/home/lan/AppData/Local/moldline'],
] as const)('data on %s with %j is in %s', (platform, environment, folder) => {
  expect(dataFolder({ platform, home: '/home/lan', environment })).toBe(folder)
})

test('workspaces tell equally named plants apart, and two spellings of one folder only where they are two', () => {
  expect(workspaceFolder('/d', '/a/plant', true)).not.toBe(workspaceFolder('/d', '/b/plant', true))
  expect(workspaceFolder('/d', '/a/Plant', true).slice(-8)).not.toBe(workspaceFolder('/d', '/a/plant', true).slice(-8))
  expect(workspaceFolder('/d', '/a/Plant', false).slice(-8)).toBe(workspaceFolder('/d', '/a/plant', false).slice(-8))
  expect(workspaceFolder('/d', '/', true)).toMatch(/^\/d\/plant-[0-9a-f]{8}$/)
})
