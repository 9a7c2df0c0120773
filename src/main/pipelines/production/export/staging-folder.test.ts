import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../../testing/temporary-folder.ts'
import { makeStaging, removeAbandoned } from './staging-folder.ts'

async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return child.pid ?? 0
}

test('what a killed export left goes, and nothing of a person, of a running process or of another computer', async () => {
  const folder = temporaryFolder('staging')
  const own = basename(await makeStaging(folder))
  const of = (maker: number, end: string) => `${own.slice(0, own.lastIndexOf(`${process.pid}-`))}${maker}-${end}`
  const gone = await endedProcess()
  const left = of(gone, 'abcDEF')
  mkdirSync(join(folder, left))
  writeFileSync(join(folder, left, 'progress.xlsx'), 'half')
  const kept = [
    own,
    of(process.ppid, 'abcDEF'),
    of(gone, 'my notes'),
    `.moldline-export-00000000-${gone}-abcDEF`,
    '.moldline-export-mine',
    'progress.xlsx',
  ]
  for (const name of kept.slice(1, -1)) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'progress.xlsx'), 'whole')
  const [file, link] = [of(gone, 'aFile0'), of(gone, 'aLink0')]
  writeFileSync(join(folder, file), 'of a person')
  if (process.platform !== 'win32') symlinkSync(temporaryFolder('elsewhere'), join(folder, link))
  await removeAbandoned(folder)
  const links = process.platform === 'win32' ? [] : [link]
  expect(readdirSync(folder).toSorted()).toEqual([...kept, file, ...links].toSorted())
  await removeAbandoned(join(folder, 'not there'))
})

test('what cannot be removed, as a file a scanner has open on Windows, stays and holds up nobody', async () => {
  const folder = temporaryFolder('staging')
  const own = basename(await makeStaging(folder))
  const gone = await endedProcess()
  const left = ['aaaaaa', 'bbbbbb'].map(end => own.replace(/\d+-[^-]+$/, `${gone}-${end}`))
  for (const name of left) mkdirSync(join(folder, name))
  const tried: string[] = []
  const remove = async (path: string) => {
    tried.push(basename(path))
    throw Object.assign(new Error('busy'), { code: 'EBUSY' })
  }
  await removeAbandoned(folder, { remove })
  expect(tried.toSorted()).toEqual(left)
})
