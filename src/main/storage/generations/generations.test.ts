import { expect, test, vi } from 'vitest'
import { fileVersionsOf, insertFileVersion } from '../files/file-version-store.ts'
import { definitionOf, openPlant, publishTable, rowHash } from '../testing/open-plant.ts'
import { ensureRowTable } from '../rows/row-table.ts'
import { openRowWriter, rowIdsAfter } from '../rows/row-writer.ts'
import { iterateRows } from '../rows/read-rows.ts'
import { checksumSum } from './checksum.ts'
import { currentGeneration, findGeneration, generationOfRun, lastPublishedRowId } from './generation-store.ts'
import { publish } from './publish.ts'
import { removeUnpublished } from './remove-unpublished.ts'
import { verifyGeneration } from './verify-generation.ts'

const items = definitionOf('itemInfo', { itemCode: 'string', itemName: 'string' })
const file = (path: string, ...names: string[]) => {
  return { path, orderKey: 0, rows: names.map((name, at) => ({ values: [`I${at}`, name] })) }
}

test('q26-generations-are-numbered: two runs in one minute are two generations', () => {
  const db = openPlant()
  publishTable(db, items, [file('a', 'Cap')])
  publishTable(db, items, [file('a', 'Cap')])
  expect(currentGeneration(db)).toBe(2)
  expect(generationOfRun(db, 10)).toMatchObject({ number: 1, kind: 'run', rowCounts: { itemInfo: 1 } })
  expect(generationOfRun(db, 11)).toBeNull()
})

test('q22-the-checksum-covers-content: not order, files or places', () => {
  const db = openPlant()
  const checksums = [file('a', 'Cap', 'Lid'), file('b', 'Cap', 'Lid'), file('a', 'Cap', 'Lid!')].map(one => {
    const generation = publishTable(db, items, [one])
    return findGeneration(db, generation)?.checksum
  })
  expect(checksums[1]).toBe(checksums[0])
  expect(checksums[2]).not.toBe(checksums[0])
})

test('q04-a-damaged-generation-does-not-verify', () => {
  const db = openPlant()
  const generation = publishTable(db, items, [file('a', 'Cap', 'Lid')])
  const proofAfter = (sql: string): unknown => {
    db.exec('savepoint damage')
    db.exec(sql)
    const proof = verifyGeneration(db, generation, rowHash)
    db.exec('rollback to damage; release damage')
    return proof
  }
  expect(proofAfter('select 1')).toMatchObject({ kind: 'whole', rows: 2 })
  expect(proofAfter(`update row_itemInfo set itemName = 'Cup' where row_id = 1`)).toEqual({
    kind: 'damaged',
    problem: 'row 1 of itemInfo does not have the content it was loaded with.',
  })
  expect(proofAfter('delete from row_itemInfo where row_id = 2')).toMatchObject({
    problem: 'itemInfo should have 2 rows, it has 1.',
  })
  expect(proofAfter(`update generation set checksum = '${'0'.repeat(32)}'`)).toMatchObject({
    problem: expect.stringContaining('the checksum should be 0000'),
  })
  expect(proofAfter('drop table row_itemInfo')).toMatchObject({ kind: 'damaged' })
  expect(verifyGeneration(db, 9, rowHash)).toMatchObject({ kind: 'damaged' })
})

test('what was staged and not published is invisible and leaves without a trace', () => {
  const db = openPlant()
  const generation = publishTable(db, items, [file('a', 'Cap', 'Lid')])
  const ids = rowIdsAfter(lastPublishedRowId(db))
  const layout = ensureRowTable(db, items)
  const writer = openRowWriter(db, { layout, generation: generation + 1, ids, checksum: checksumSum() })
  for (let row = 0; row < 50_000; row++) {
    const values = [`N${row}`, null]
    writer.insert({ contentHash: rowHash('itemInfo', values), keyHash: 'k', values })
  }
  writer.close(1)
  const [known] = fileVersionsOf(db, generation)
  if (known === undefined) throw new Error('there is no file')
  insertFileVersion(db, { ...known, contentHash: 'staged' }, generation + 1)
  const visible = (): number => [...iterateRows(db, 'itemInfo', generation)].length
  expect(visible()).toBe(2)
  expect(removeUnpublished(db)).toBe(50_000)
  expect(visible()).toBe(2)
  expect(verifyGeneration(db, generation, rowHash)).toMatchObject({ kind: 'whole' })
  expect(fileVersionsOf(db, generation + 1)).toEqual([known])
  expect(removeUnpublished(db)).toBe(0)
})

test('publishing is durable when it returns, and all or nothing', () => {
  const db = openPlant()
  const generation = publishTable(db, items, [file('a', 'Cap')])
  const same = findGeneration(db, generation)
  if (same === null) throw new Error('nothing was published')
  const publication = { generation: same, layouts: [], sourceChanges: [], fileCounts: [] }
  expect(() => publish(db, publication)).toThrow(/UNIQUE/)
  expect(db.pragma('synchronous', { simple: true })).toBe(1)
  expect(currentGeneration(db)).toBe(generation)
  const seen: unknown[] = []
  const begin = db.transaction.bind(db)
  vi.spyOn(db, 'transaction').mockImplementation(work => {
    seen.push(db.pragma('synchronous', { simple: true }))
    return begin(work)
  })
  publish(db, { ...publication, generation: { ...same, number: 2 } })
  expect(seen).toEqual([2])
})
