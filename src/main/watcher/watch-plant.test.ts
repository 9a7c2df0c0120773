import { appendFile, cp, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import type { Failure } from '../../contract/failure.ts'
import type { KnownFile, SettledFile } from './settled-file.ts'
import { watchPlant, type PlantWatchOptions } from './watch-plant.ts'

const ORDERS = 'dynamicDatabase/purchaseOrders_history/purchaseOrders_201811.xlsx'
const ITEMS = 'staticDatabase/itemInfo.xlsx'

/** A plant of two files in a temporary folder, with what a watch over it reports. */
async function watchedPlant({
  known = [ORDERS, ITEMS],
  beforeWatching = async () => {},
  ...options
}: {
  readonly known?: readonly string[]
  readonly beforeWatching?: (plant: string) => Promise<void>
} & Partial<PlantWatchOptions> = {}) {
  const plant = temporaryFolder('watch')
  for (const path of [ORDERS, ITEMS]) await put(plant, path, 'first')
  const knownFiles = new Map<string, KnownFile>()
  for (const path of known) {
    const { size, mtimeMs } = await stat(join(plant, path))
    knownFiles.set(path, { byteSize: size, modifiedMs: mtimeMs })
  }
  await beforeWatching(plant)
  const settled: SettledFile[] = []
  const failures: Failure[] = []
  const owners: string[] = []
  const unsettled: string[] = []
  const watch = watchPlant({
    plant,
    settleMs: 40,
    polling: false,
    knownFiles: () => knownFiles,
    onSettled: file => settled.push(file),
    onOwner: (path, owner) => owners.push(`${path} ${owner ? `${owner.name} ${owner.program}` : 'closed'}`),
    onUnsettled: path => unsettled.push(path),
    onFailure: reason => failures.push(reason),
    ...options,
  })
  onTestFinished(() => watch.close())
  await watch.ready
  /** Settled files of one path, as `change byteSize`. */
  const changesOf = (path: string) =>
    settled
      .filter(file => file.path === path)
      .map(file => (file.change === 'gone' ? 'gone' : `${file.change} ${file.byteSize - END.length}`))
  return { plant, settled, failures, owners, unsettled, changesOf, watch }
}

/** The end every archive has, and so every whole workbook. */
const END = Buffer.from('PK\u0005\u0006')

async function put(plant: string, path: string, content: string): Promise<void> {
  await mkdir(join(plant, path, '..'), { recursive: true })
  await writeFile(join(plant, path), Buffer.concat([Buffer.from(content), END]))
}

test('a workbook dropped into the plant settles as new, lock and temporary files never do', async () => {
  const { plant, settled } = await watchedPlant()
  const folder = 'dynamicDatabase/purchaseOrders_history'
  await put(plant, `${folder}/~$purchaseOrders_201812.xlsx`, 'lock')
  await put(plant, `${folder}/purchaseOrders_201812.xlsx.part`, 'half')
  await put(plant, `${folder}/purchaseOrders_201812.XLSX`, 'whole')
  await vi.waitUntil(() => settled.length > 0)
  // Written after the others: had they been taken for inputs, they would have settled by now or with it.
  await put(plant, 'databaseSchemas.json', '{}')
  await vi.waitUntil(() => settled.some(file => file.path === 'databaseSchemas.json'))
  expect(settled.map(file => file.path)).toEqual([`${folder}/purchaseOrders_201812.XLSX`, 'databaseSchemas.json'])
  expect(settled[0]).toMatchObject({ change: 'new', byteSize: 5 + END.length, isWhole: true })
})

test('a file that grows settles with all its bytes', async () => {
  const { plant, changesOf } = await watchedPlant({ settleMs: 150 })
  const path = 'staticDatabase/moldInfo.xlsx'
  await put(plant, path, 'a')
  for (let part = 0; part < 5; part++) {
    await new Promise(resolve => setTimeout(resolve, 20))
    await appendFile(join(plant, path), 'b')
  }
  // As a last piece: what a copy ends with.
  await appendFile(join(plant, path), END)
  await vi.waitUntil(() => changesOf(path).length > 0)
  await expect.poll(() => changesOf(path).at(-1)).toBe('new 10')
})

test("Excel's save by two renames is one change of a known file", async () => {
  const { plant, changesOf } = await watchedPlant()
  await put(plant, 'staticDatabase/7F3A0000', 'second version')
  await rename(join(plant, ITEMS), join(plant, 'staticDatabase/7F3B0000.tmp'))
  await rename(join(plant, 'staticDatabase/7F3A0000'), join(plant, ITEMS))
  await vi.waitUntil(() => changesOf(ITEMS).length > 0)
  expect(changesOf(ITEMS)).toEqual(['changed 14'])
})

test('a removed file is gone', async () => {
  const { plant, changesOf } = await watchedPlant()
  await rm(join(plant, ORDERS))
  await vi.waitUntil(() => changesOf(ORDERS).length > 0)
  expect(changesOf(ORDERS)).toEqual(['gone'])
})

test('who opens and closes a workbook is told, with Excel and with LibreOffice, also of those that were open before', async () => {
  const folder = 'dynamicDatabase/purchaseOrders_history'
  const excel = Buffer.alloc(165, ' ')
  excel.write('\u0003Lan', 0, 'latin1')
  excel.writeUInt16LE(3, 55)
  excel.write('Lan', 57, 'utf16le')
  const { plant, owners, settled } = await watchedPlant({
    beforeWatching: place => writeFile(join(place, 'staticDatabase/.~lock.itemInfo.xlsx#'), 'An,an,PC,1,;'),
  })
  await vi.waitUntil(() => owners.length === 1)
  await writeFile(join(plant, folder, '~$purchaseOrders_201811.xlsx'), excel)
  await vi.waitUntil(() => owners.length >= 2)
  await rm(join(plant, folder, '~$purchaseOrders_201811.xlsx'))
  await vi.waitUntil(() => owners.at(-1)?.endsWith('closed'))
  await rm(join(plant, 'staticDatabase/.~lock.itemInfo.xlsx#'))
  await vi.waitUntil(() => owners.filter(owner => owner.endsWith('closed')).length === 2)
  expect([...new Set(owners)]).toEqual([
    `${ITEMS} An libreoffice`,
    `${ORDERS} Lan excel`,
    `${ORDERS} closed`,
    `${ITEMS} closed`,
  ])
  expect(settled).toEqual([])
})

test('a copy that takes its full size first settles when its content is there', async () => {
  const { plant, changesOf, unsettled } = await watchedPlant()
  const path = 'staticDatabase/moldInfo.xlsx'
  const whole = Buffer.concat([Buffer.alloc(4_000, 'x'), END])
  await writeFile(join(plant, path), Buffer.alloc(whole.length))
  await vi.waitUntil(() => unsettled.includes(path))
  await new Promise(resolve => setTimeout(resolve, 120))
  expect(changesOf(path)).toEqual([])
  await writeFile(join(plant, path), whole)
  await vi.waitUntil(() => changesOf(path).length > 0)
  expect(changesOf(path)).toEqual(['new 4000'])
})

test('what never becomes a workbook settles all the same, as not whole', async () => {
  const { plant, settled } = await watchedPlant()
  await writeFile(join(plant, 'staticDatabase/moldInfo.xlsx'), 'half a copy')
  await vi.waitUntil(() => settled.length > 0)
  expect(settled).toMatchObject([{ change: 'new', isWhole: false }])
})

test('a file deleted and restored at once is one change, and one deleted for longer is gone and back', async () => {
  const { plant, changesOf } = await watchedPlant({ settleMs: 120 })
  await rm(join(plant, ITEMS))
  await put(plant, ITEMS, 'restored')
  await vi.waitUntil(() => changesOf(ITEMS).length > 0)
  expect(changesOf(ITEMS)).toEqual(['changed 8'])
  await rm(join(plant, ORDERS))
  await vi.waitUntil(() => changesOf(ORDERS).length > 0)
  await put(plant, ORDERS, 'restored')
  await vi.waitUntil(() => changesOf(ORDERS).length > 1)
  expect(changesOf(ORDERS)).toEqual(['gone', 'changed 8'])
})

test('a folder that went out of reach is never a deletion', async () => {
  const { plant, settled, changesOf } = await watchedPlant()
  await rename(join(plant, 'dynamicDatabase'), join(plant, 'elsewhere'))
  await rm(join(plant, ITEMS))
  await vi.waitUntil(() => changesOf(ITEMS).length > 0)
  await rename(join(plant, 'elsewhere'), join(plant, 'dynamicDatabase'))
  await put(plant, 'staticDatabase/resinInfo.xlsx', 'later')
  await vi.waitUntil(() => settled.some(file => file.path === 'staticDatabase/resinInfo.xlsx'))
  expect(changesOf(ORDERS)).not.toContain('gone')
})

test('what happened while nobody watched settles after the start, what is as known stays quiet', async () => {
  const added = 'dynamicDatabase/purchaseOrders_history/purchaseOrders_201812.xlsx'
  const untouched = 'staticDatabase/machineInfo.xlsx'
  const { settled, changesOf } = await watchedPlant({
    async beforeWatching(plant) {
      await put(plant, added, 'new one')
      await put(plant, ITEMS, 'second version')
      await rm(join(plant, ORDERS))
    },
  })
  await vi.waitUntil(() => settled.length >= 3)
  expect(changesOf(added)).toEqual(['new 7'])
  expect(changesOf(ITEMS)).toEqual(['changed 14'])
  expect(changesOf(ORDERS)).toEqual(['gone'])

  const quiet = await watchedPlant()
  await put(quiet.plant, untouched, 'x')
  await vi.waitUntil(() => quiet.settled.length > 0)
  expect(quiet.settled.map(file => file.path)).toEqual([untouched])
})

test('polling sees the same changes', async () => {
  const { plant, changesOf } = await watchedPlant({ polling: true })
  await put(plant, ITEMS, 'second version')
  await vi.waitUntil(() => changesOf(ITEMS).length > 0, { timeout: 20_000 })
  expect(changesOf(ITEMS)).toEqual(['changed 14'])
}, 30_000)

test('an ignored folder below the plant, such as a workspace, is not looked into', async () => {
  const { plant, settled } = await watchedPlant({
    async beforeWatching(folder) {
      await put(folder, 'workspace/exports/progress.xlsx', 'export')
    },
  })
  await vi.waitUntil(() => settled.length > 0)
  expect(settled.map(file => file.path)).toEqual(['workspace/exports/progress.xlsx'])

  const elsewhere = temporaryFolder('watch')
  await cp(plant, elsewhere, { recursive: true })
  const found: string[] = []
  const watch = watchPlant({
    plant: elsewhere,
    settleMs: 40,
    polling: false,
    ignoredFolders: [join(elsewhere, 'workspace')],
    knownFiles: () => new Map(),
    onSettled: file => found.push(file.path),
    onFailure: reason => expect.unreachable(reason.message),
  })
  onTestFinished(() => watch.close())
  await vi.waitUntil(() => found.length >= 2)
  expect(found.toSorted()).toEqual([ORDERS, ITEMS].toSorted())
})

test('after closing nothing is reported any more', async () => {
  const { plant, settled, watch } = await watchedPlant()
  await put(plant, ITEMS, 'second version')
  await watch.close()
  await new Promise(resolve => setTimeout(resolve, 120))
  expect(settled).toEqual([])
})
