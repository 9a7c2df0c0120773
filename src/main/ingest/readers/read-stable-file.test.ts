import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { hashFile } from '../hash-file.ts'
import { ioFailure, isPassing } from '../io-failure.ts'
import { lockOwner } from './lock-owner.ts'
import { readStableFile } from './read-stable-file.ts'

const options = { file: 'plant/file.xlsx', maxBytes: 1_000_000 }

test('a file is read whole', async () => {
  const path = join(temporaryFolder('stable'), 'file.xlsx')
  writeFileSync(path, 'x'.repeat(300_000))
  expect(await readStableFile(path, options)).toHaveLength(300_000)
  expect(await hashFile(path, options)).toEqual({
    byteSize: 300_000,
    contentHash: '29927e273accc68286005017f7fa6e4f27bddb4db3083ff8b8d4c3667905b7fa',
  })
})

test('a file that grows while it is read is being copied', async () => {
  const path = join(temporaryFolder('stable'), 'file.xlsx')
  writeFileSync(path, 'x'.repeat(100_000))
  const growth = new AbortController()
  const growing = keepAppending(path, growth.signal)
  await expect(readStableFile(path, options)).rejects.toMatchObject({
    failure: { code: 'file_read_error', transient: true, message: expect.stringContaining('is being copied') },
  })
  growth.abort()
  await growing
})

async function keepAppending(path: string, signal: AbortSignal): Promise<void> {
  for (; !signal.aborted; await turn()) appendFileSync(path, 'more')
}

test('what is no file, not there, or too large is refused', async () => {
  const folder = temporaryFolder('stable')
  mkdirSync(join(folder, 'folder.xlsx'))
  writeFileSync(join(folder, 'large.xlsx'), 'x'.repeat(11))
  const read = (name: string) => readStableFile(join(folder, name), { file: name, maxBytes: 10 })
  await expect(read('folder.xlsx')).rejects.toMatchObject({ failure: { code: 'file_read_error', transient: false } })
  await expect(read('absent.xlsx')).rejects.toMatchObject({ failure: { code: 'file_not_found', file: 'absent.xlsx' } })
  await expect(read('large.xlsx')).rejects.toMatchObject({ failure: { code: 'file_too_large' } })
})

describe('a file that is open in Excel', () => {
  test('is passing, and says who has it open', () => {
    const error = Object.assign(new Error('busy'), { code: 'EBUSY' })
    expect(ioFailure(error, 'The workbook a.xlsx', { file: 'a.xlsx', heldBy: 'Nguyễn Văn An' })).toMatchObject({
      code: 'file_read_error',
      message: 'The workbook a.xlsx could not be read: it is open by Nguyễn Văn An (EBUSY).',
      transient: true,
    })
  })

  test('refuses with EPERM on Windows, where that passes', () => {
    expect(isPassing('EPERM', 'win32')).toBe(true)
    expect(isPassing('EPERM', 'linux')).toBe(false)
    expect(isPassing('ETIMEDOUT', 'linux')).toBe(true)
  })

  test('has an owner file with the name', async () => {
    const folder = temporaryFolder('stable')
    const path = join(folder, 'a.xlsx')
    expect(await lockOwner(path)).toBeNull()
    const name = 'Nguyễn Văn An'
    const owner = Buffer.alloc(165, ' ')
    owner.writeUInt8(9, 0)
    owner.write('Nguyen An', 1, 'latin1')
    owner.writeUInt16LE(name.length, 55)
    owner.write(name, 57, 'utf16le')
    writeFileSync(join(folder, '~$a.xlsx'), owner)
    expect(await lockOwner(path)).toBe(name)
    writeFileSync(join(folder, '~$a.xlsx'), owner.subarray(0, 54))
    expect(await lockOwner(path)).toBe('Nguyen An')
    writeFileSync(join(folder, '~$a.xlsx'), '')
    expect(await lockOwner(path)).toBeNull()
  })
})
