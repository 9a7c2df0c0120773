import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { EngineFailure, type FailureCode } from '../../contract/failure.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../contract/setting.ts'
import { idleRecord, productRecord } from '../../testing/plant-rows.ts'
import { programUrl } from '../../testing/program-url.ts'
import { tableWorkbook } from '../../testing/table-file.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { decodeRows } from './decode-rows.ts'
import { createReaderPool, type ReaderPool } from './reader-pool.ts'
import type { ReadProgress } from './readers/reader-messages.ts'
import { definitionOf, parseBytes } from './testing/parse-bytes.ts'

const realReader = programUrl('reader')
const unrulyReader = new URL('./testing/unruly-reader.ts', import.meta.url)

function poolOf(workerUrl: URL, settings: Partial<Settings> = {}, idleMs = 10_000): ReaderPool {
  const pool = createReaderPool({ workerUrl, settings: { ...DEFAULT_SETTINGS, ...settings }, idleMs })
  onTestFinished(() => pool.close())
  return pool
}

/** Files of one byte each; what the unruly reader does with them is in their names. */
function unruly(pool: ReaderPool) {
  const folder = temporaryFolder('pool')
  return (name: string, signal = new AbortController().signal, onProgress?: (progress: ReadProgress) => void) => {
    const path = join(folder, name)
    writeFileSync(path, 'x')
    return pool.read({ path, relativePath: name, definition: definitionOf('itemInfo') }, signal, onProgress)
  }
}

async function codeOf(reading: Promise<unknown>): Promise<FailureCode | undefined> {
  const error: unknown = await reading.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof EngineFailure ? error.failure.code : undefined
}

test('workbooks are read in threads with the same result as here', async () => {
  const pool = poolOf(realReader, { readers: 2 })
  const folder = temporaryFolder('pool')
  const files = ['monthlyReports_202505.xlsb', 'monthlyReports_202506.xlsx', 'monthlyReports_202507.xlsb'].map(
    (file, index) => {
      const rows = Array.from({ length: 40 + index }, (_, row) =>
        row % 9 === 0 ? idleRecord() : productRecord({ moldShot: row }),
      )
      const bytes = tableWorkbook('productRecords', { file, rows })
      writeFileSync(join(folder, file), bytes)
      return { bytes, path: join(folder, file), relativePath: `reports/${file}` }
    },
  )
  const definition = definitionOf('productRecords')
  const { signal } = new AbortController()
  for (let round = 0; round < 2; round++) {
    const read = await Promise.all(
      files.map(({ path, relativePath }) => pool.read({ path, relativePath, definition }, signal)),
    )
    for (const [index, parsed] of read.entries()) {
      const expected = parseBytes('productRecords', files[index]?.bytes ?? Buffer.alloc(0))
      expect([...decodeRows(parsed.rows)]).toEqual(expected.parsedRows)
      expect(parsed).toMatchObject({ counts: { read: 40 + index }, byteSize: files[index]?.bytes.length })
      expect(parsed.contentHash).toMatch(/^[0-9a-f]{64}$/)
    }
  }
})

test('progress tells bytes and rows, up to the last row', async () => {
  const pool = poolOf(realReader)
  const path = join(temporaryFolder('pool'), 'monthlyReports_202505.xlsb')
  writeFileSync(path, tableWorkbook('productRecords', { rows: Array.from({ length: 2_500 }, () => productRecord()) }))
  const seen: ReadProgress[] = []
  await pool.read(
    { path, relativePath: 'r', definition: definitionOf('productRecords') },
    new AbortController().signal,
    progress => seen.push(progress),
  )
  expect(seen.map(({ rowsTyped, totalRows }) => [rowsTyped, totalRows])).toEqual([
    [0, null],
    [1_000, 2_500],
    [2_000, 2_500],
    [2_500, 2_500],
  ])
  expect(seen.every(({ bytesHashed, totalBytes }) => bytesHashed > 0 && bytesHashed === totalBytes)).toBe(true)
})

test('a failure of the file comes with its place, and the thread reads on', async () => {
  const pool = poolOf(realReader, { readers: 1 })
  const folder = temporaryFolder('pool')
  const { signal } = new AbortController()
  const read = (name: string) =>
    pool.read({ path: join(folder, name), relativePath: `plant/${name}`, definition: definitionOf('itemInfo') }, signal)
  writeFileSync(join(folder, 'bad.xlsx'), 'not a workbook')
  writeFileSync(join(folder, 'good.xlsx'), tableWorkbook('itemInfo', { rows: [{ itemCode: 'A1', itemName: 'Cap' }] }))
  await expect(read('bad.xlsx')).rejects.toMatchObject({ failure: { code: 'file_read_error', file: 'plant/bad.xlsx' } })
  await expect(read('absent.xlsx')).rejects.toMatchObject({ failure: { code: 'file_not_found' } })
  expect((await read('good.xlsx')).counts.read).toBe(1)
})

test.skipIf(process.getuid?.() === 0)('a file one may not open fails without being tried again', async () => {
  const path = join(temporaryFolder('pool'), 'locked.xlsx')
  writeFileSync(path, 'x')
  chmodSync(path, 0o000)
  const reading = poolOf(realReader).read(
    { path, relativePath: 'x', definition: definitionOf('itemInfo') },
    new AbortController().signal,
  )
  await expect(reading).rejects.toMatchObject({ failure: { code: 'file_read_error', transient: false } })
})

describe('limits and crashes end the thread, not the pool', () => {
  test.each<[string, FailureCode]>([
    ['hang', 'file_timeout'],
    ['memory', 'file_too_large'],
    ['exit', 'worker_died'],
    ['throw', 'worker_died'],
  ])(
    '%s',
    async (name, code) => {
      const fileTimeoutSeconds = name === 'hang' ? 1 : 60
      const read = unruly(poolOf(unrulyReader, { readers: 1, fileTimeoutSeconds, readerMemoryMib: 64 }))
      expect(await codeOf(read(name))).toBe(code)
      expect((await read('good')).sheet).toMatch(/^thread \d+$/)
    },
    30_000,
  )

  test('a defect of ours is no failure of the file', async () => {
    const read = unruly(poolOf(unrulyReader))
    await expect(read('defect')).rejects.toThrow('a defect')
    await expect(read('defect')).rejects.not.toBeInstanceOf(EngineFailure)
  })
})

describe('a cancel', () => {
  test('ends a thread that is at work', async () => {
    const read = unruly(poolOf(unrulyReader, { readers: 1 }))
    const abort = new AbortController()
    const reading = read('hang', abort.signal, () => abort.abort(new Error('stopped')))
    await expect(reading).rejects.toThrow('stopped')
    expect((await read('good')).byteSize).toBe(1)
  })

  test('takes a waiting file out of the line', async () => {
    const read = unruly(poolOf(unrulyReader, { readers: 1 }))
    const abort = new AbortController()
    const [first, second, third] = [read('a'), read('hang', abort.signal), read('c')]
    abort.abort(new Error('stopped'))
    await expect(second).rejects.toThrow('stopped')
    expect((await first).byteSize).toBe(1)
    expect((await third).byteSize).toBe(1)
  })

  test('before the start keeps the file closed', async () => {
    const read = unruly(poolOf(unrulyReader))
    await expect(read('hang', AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
  })
})

describe('what is read at once', () => {
  async function mostAtOnce(settings: Partial<Settings>): Promise<number> {
    const read = unruly(poolOf(unrulyReader, settings))
    let [active, most] = [0, 0]
    const names = ['a', 'b', 'c', 'd', 'e']
    await Promise.all(
      names.map(async name => {
        await read(name, undefined, () => {
          active += 1
          most = Math.max(most, active)
        })
        active -= 1
      }),
    )
    return most
  }

  test('is limited by the number of readers', async () => {
    expect(await mostAtOnce({ readers: 1 })).toBe(1)
    expect(await mostAtOnce({ readers: 3 })).toBeLessThanOrEqual(3)
  })

  test('is limited in bytes, and a file beyond the limit is read alone', async () => {
    expect(await mostAtOnce({ readers: 4, bytesInFlight: 2 })).toBeLessThanOrEqual(2)
    expect(await mostAtOnce({ readers: 4, bytesInFlight: 0 })).toBe(1)
  })
})

test('threads are kept for the next file and ended when there is none', async () => {
  const read = unruly(poolOf(unrulyReader, { readers: 1 }, 50))
  const first = (await read('a')).sheet
  expect((await read('b')).sheet).toBe(first)
  await wait(300)
  expect((await read('c')).sheet).not.toBe(first)
})

test('after close nothing is read, and what was under way fails as cancelled', async () => {
  const pool = poolOf(unrulyReader, { readers: 1 })
  const read = unruly(pool)
  const started = Promise.withResolvers<void>()
  const under = [read('hang', undefined, () => started.resolve()), read('b')]
  const codes = Promise.all(under.map(codeOf))
  await started.promise
  await pool.close()
  expect(await codes).toEqual(['cancelled', 'cancelled'])
  expect(await codeOf(read('c'))).toBe('cancelled')
})

test('the number of readers follows the machine when it is left open', () => {
  expect(poolOf(realReader, { readers: 0 }).size).toBeGreaterThanOrEqual(1)
  expect(poolOf(realReader, { readers: 0 }).size).toBeLessThanOrEqual(4)
  expect(poolOf(realReader, { readers: 7 }).size).toBe(7)
})
