import { describe, expect, test } from 'vitest'
import { EngineFailure, type Failure } from '../../../contract/failure.ts'
import { repeatedDeflate } from '../../../testing/damage/repeated-deflate.ts'
import { writeZip, type ZipInput } from '../../../testing/write-zip.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { readArchive } from './read-archive.ts'

const mebibyte = 2 ** 20
const limits: ArchiveLimits = {
  maxArchiveEntries: 10,
  maxEntryBytes: 4 * mebibyte,
  maxInflatedBytes: 6 * mebibyte,
  maxInflateRatio: 100,
}

function entry(name: string, text = name): ZipInput {
  return { name, data: Buffer.from(text) }
}

function failureOf(bytes: Buffer, changed: Partial<ArchiveLimits> = {}): Failure {
  try {
    readArchive(bytes, { ...limits, ...changed }, 'file')
  } catch (error) {
    if (error instanceof EngineFailure) return error.failure
    throw error
  }
  throw new Error('It did not fail')
}

test('stored and deflated parts are unpacked', () => {
  const bytes = writeZip([entry('a'), { ...entry('b/c', 'x'.repeat(5_000)), method: 'store' }, entry('empty', '')])
  const parts = readArchive(bytes, limits, 'file')
  expect([...parts].map(([name, data]) => [name, data.toString()])).toEqual([
    ['a', 'a'],
    ['b/c', 'x'.repeat(5_000)],
    ['empty', ''],
  ])
})

test('a comment behind the archive and backslashes in names are read', () => {
  const bytes = writeZip([entry('xl\\sheet')])
  const commented = Buffer.concat([bytes.subarray(0, -2), Buffer.from([3, 0]), Buffer.from('PK!')])
  expect([...readArchive(commented, limits, 'file').keys()]).toEqual(['xl/sheet'])
})

describe('limits', () => {
  const zeros = (megabytes: number, name = 'zeros'): ZipInput => {
    const { deflated, crc, size } = repeatedDeflate(Buffer.alloc(0), Buffer.alloc(mebibyte), megabytes, Buffer.alloc(0))
    return { name, data: Buffer.alloc(0), rawDeflate: deflated, declaredCrc: crc, declaredSize: size }
  }

  test('a bomb is refused by its ratio', () => {
    const wide = { maxEntryBytes: 64 * mebibyte, maxInflatedBytes: 64 * mebibyte }
    expect(failureOf(writeZip([zeros(17)]), wide)).toMatchObject({
      code: 'file_too_large',
      message: 'file is too large to be read safely: its part zeros unpacks to more than 100 times its packed size.',
    })
  })

  test('a small part may be packed as tightly as it likes', () => {
    expect(readArchive(writeZip([zeros(4)]), limits, 'file').get('zeros')).toHaveLength(4 * mebibyte)
  })

  test('one part and all parts together are limited, and more than is declared is never unpacked', () => {
    const loose = { maxInflateRatio: 2_000 }
    expect(failureOf(writeZip([zeros(5)]), loose)).toMatchObject({ code: 'file_too_large' })
    expect(failureOf(writeZip([{ ...zeros(5), declaredSize: 10 }]), loose)).toMatchObject({ code: 'file_read_error' })
    expect(failureOf(writeZip([zeros(4), zeros(3, 'more')]), loose)).toMatchObject({ code: 'file_too_large' })
    expect(readArchive(writeZip([zeros(4), zeros(2, 'more')]), { ...limits, ...loose }, 'file').size).toBe(2)
  })

  test('entries are limited', () => {
    const many = Array.from({ length: 11 }, (_, index) => entry(`part ${index}`))
    expect(failureOf(writeZip(many))).toMatchObject({ code: 'file_too_large' })
  })
})

describe('damage', () => {
  const good = writeZip([entry('a', 'x'.repeat(2_000)), entry('b', 'y'.repeat(2_000))])

  test.each<[string, Buffer]>([
    ['no bytes at all', Buffer.alloc(0)],
    ['one byte', Buffer.from('P')],
    ['another kind of file', Buffer.from('%PDF-1.7 and more')],
    ['an archive cut off', good.subarray(0, good.length - 30)],
    ['a part that does not match its checksum', writeZip([{ ...entry('a'), declaredCrc: 1 }])],
    ['a part of another size', writeZip([{ ...entry('a'), declaredSize: 7 }])],
    ['a part that is no deflate stream', writeZip([{ ...entry('a'), rawDeflate: Buffer.from('no stream') }])],
    ['the same part twice', writeZip([entry('a'), entry('A')])],
    ['an unknown method', writeZip([{ ...entry('a'), declaredMethod: 12 }])],
    ['bytes behind the end', Buffer.concat([good, Buffer.alloc(70_000)])],
  ])('%s', (_, bytes) => {
    expect(failureOf(bytes)).toMatchObject({ code: 'file_read_error', file: 'file' })
  })

  test('a cut-off archive may be one that is still being copied', () => {
    expect(failureOf(good.subarray(0, good.length - 30)).transient).toBe(true)
    expect(failureOf(Buffer.from('%PDF-1.7 and more')).transient).toBe(false)
  })

  test('a password is told apart', () => {
    expect(failureOf(writeZip([{ ...entry('a'), flags: 1 }])).message).toContain('an archive with a password')
    expect(failureOf(Buffer.from('d0cf11e0a1b11ae1000000', 'hex')).message).toContain(
      'found a password-protected workbook or one in the old .xls format',
    )
  })

  test('a part that lies over another is refused', () => {
    const central = good.readUInt32LE(good.length - 6)
    const overlapping = Buffer.from(good)
    const second = central + 46 + 1
    overlapping.writeUInt32LE(good.readUInt32LE(central + 42), second + 42)
    expect(failureOf(overlapping).message).toContain('does not stand where the directory says')
  })

  test('a directory that lists fewer entries than it has is refused', () => {
    const fewer = Buffer.from(good)
    fewer.writeUInt16LE(1, good.length - 12)
    expect(failureOf(fewer).message).toContain('another size than it says')
  })
})
