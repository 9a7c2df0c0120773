import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { childWithFaults, type ChildEnd } from './child-with-faults.ts'
import type { FaultPlan } from './fault-plan.ts'
import { walCommits } from './wal-commits.ts'

const here = (name: string): string => JSON.stringify(new URL(name, import.meta.url).href)
const sqlite = JSON.stringify(import.meta.resolve('better-sqlite3'))

interface Tried extends ChildEnd {
  readonly workspace: string
}

/** Runs lines of a program that has `dir` (the workspace), `report`, all of `node:fs` and `Database`. */
async function runProgram(body: string, plan: Partial<FaultPlan> = {}): Promise<Tried> {
  const dir = temporaryFolder('faults')
  const workspace = join(dir, 'workspace')
  const plant = join(dir, 'plant')
  mkdirSync(workspace)
  mkdirSync(plant)
  writeFileSync(join(plant, 'orders.xlsx'), 'orders')
  const program = join(dir, 'program.mjs')
  writeFileSync(
    program,
    `import * as fs from 'node:fs'
     import * as promises from 'node:fs/promises'
     import { once } from 'node:events'
     import { join } from 'node:path'
     import { Worker, isMainThread, parentPort } from 'node:worker_threads'
     import Database from ${sqlite}
     import { workReport } from ${here('./work-report.ts')}
     const dir = ${JSON.stringify(workspace)}
     const plant = ${JSON.stringify(plant)}
     const report = isMainThread ? workReport() : null
     report?.begin('run')
     ${body}
     report?.end()`,
  )
  const whole = { workspace, plant, report: join(dir, 'report'), trace: true, ...plan }
  return { workspace, ...(await childWithFaults({ program: pathToFileURL(program), args: [], plan: whole })) }
}

function operations({ lines }: ChildEnd): readonly string[] {
  return lines.flatMap(line =>
    line.kind === 'wrote' ? `${line.site.thread} ${line.site.operation} ${line.site.file}` : [],
  )
}

describe('every write is seen', () => {
  test('of the functions of node:fs, in each of their forms', async () => {
    const ended = await runProgram(`
      fs.writeFileSync(join(dir, 'a'), 'a'); fs.appendFileSync(join(dir, 'a'), 'b'); fs.renameSync(join(dir, 'a'), join(dir, 'b'))
      const descriptor = fs.openSync(join(dir, 'c'), 'w'); fs.writeSync(descriptor, 'c'); fs.fsyncSync(descriptor); fs.closeSync(descriptor)
      fs.copyFileSync(join(dir, 'c'), join(dir, 'd')); fs.chmodSync(join(dir, 'd'), 0o600); fs.rmSync(join(dir, 'd')); fs.mkdirSync(join(dir, 'e'))
      await promises.writeFile(join(dir, 'f'), 'f'); await promises.rename(join(dir, 'f'), join(dir, 'g')); await promises.rm(join(dir, 'g'))
      const handle = await promises.open(join(dir, 'h'), 'w'); await handle.write('h'); await handle.sync(); await handle.close()
      await new Promise(done => fs.writeFile(join(dir, 'i'), 'i', done)); await new Promise(done => fs.unlink(join(dir, 'i'), done))
      const stream = fs.createWriteStream(join(dir, 'j')); stream.end('j'); await once(stream, 'close')
      fs.writeFileSync(join(plant, 'elsewhere'), 'does not count')`)
    expect(ended.errors).toBe('')
    const seen = new Set(operations(ended))
    const expected =
      'writeFile a, appendFile a, rename b, open c, write c, fsync c, copyFile d, chmod d, rm d, mkdir e, writeFile f, rename g, rm g, open h, write h, sync h, writeFile i, unlink i, open j, write j'
    for (const operation of expected.split(', ')) expect([...seen]).toContain(`control ${operation}`)
    expect([...seen].join()).not.toContain('elsewhere')
  })

  test('of better-sqlite3: each transaction in the write-ahead log was one of them, also in another thread', async () => {
    const ended = await runProgram(`
      const db = new Database(join(dir, isMainThread ? 'main.db' : 'thread.db'))
      db.pragma('journal_mode = WAL')
      db.exec('create table t(a)')
      const add = db.prepare('insert into t values (?)')
      add.run(1)
      db.transaction(() => { for (let i = 0; i < 10; i++) add.run(i) }).immediate()
      db.transaction(() => db.transaction(() => add.run(2))())()
      db.prepare('insert into t values (3) returning a').get()
      db.prepare('delete from t where a = 3 returning a').all()
      db.prepare('select count(*) from t').get()
      db.pragma('user_version = 7')
      try { db.transaction(() => { add.run(4); throw new Error('taken back') })() } catch {}
      if (isMainThread) {
        await once(new Worker(new URL(import.meta.url)), 'message')
        process.kill(process.pid, 'SIGKILL')
      }
      parentPort.postMessage('written')
      await once(parentPort, 'message')`)
    expect(ended).toMatchObject({ signal: 'SIGKILL', errors: '' })
    for (const name of ['main.db', 'thread.db']) {
      const sizes = ended.lines.flatMap(line => (line.kind === 'wrote' && line.site.file === name ? line.walBytes : []))
      const grew = sizes.filter((size, index) => size > (sizes[index - 1] ?? 0))
      expect(grew).toHaveLength(7)
      expect(walCommits(join(ended.workspace, name)).map(({ endsAt }) => endsAt)).toEqual(grew)
    }
  })
})

describe('a kill', () => {
  const threeWrites = `for (const name of ['1', '2', '3']) fs.mkdirSync(join(dir, name))`

  test.each([
    { when: 'before', left: ['1'] },
    { when: 'after', left: ['1', '2'] },
  ] as const)('$when the second write leaves what was written until then', async ({ when, left }) => {
    const ended = await runProgram(threeWrites, { kill: { write: 2, when } })
    expect(ended.signal).toBe('SIGKILL')
    expect(readdirSync(ended.workspace)).toEqual(left)
    expect(ended.lines.at(-1)).toMatchObject({
      kind: 'killed',
      write: 2,
      when,
      site: { operation: 'mkdir', file: '2' },
    })
  })

  test('that comes after the work does not land', async () => {
    const ended = await runProgram(threeWrites, { kill: { write: 4, when: 'before' } })
    expect(ended).toMatchObject({ signal: null, code: 0 })
    expect(ended.lines.at(-1)).toMatchObject({ kind: 'ended' })
  })
})

describe('a fault', () => {
  const codes = (body: string): string => `
    const codes = []
    const tell = async work => { try { await work(); codes.push('ok') } catch (error) { codes.push(error.code) } }
    ${body}
    report.say({ kind: 'returned', step: 0, value: codes })`

  async function codesOf(body: string, fault: FaultPlan['fault']): Promise<unknown> {
    const ended = await runProgram(codes(body), fault && { fault })
    expect(ended.errors).toBe('')
    return ended.lines.find(line => line.kind === 'returned')?.value
  }

  const writes = `for (const name of ['1', '2', '3']) await tell(() => fs.writeFileSync(join(dir, name), 'x'))`

  test('strikes once, or from then on, only where it should', async () => {
    const fault = { kind: 'EACCES', where: { operation: 'writeFile' }, nth: 2 } as const
    expect(await codesOf(writes, { ...fault, lasting: false })).toEqual(['ok', 'EACCES', 'ok'])
    expect(await codesOf(writes, { ...fault, lasting: true })).toEqual(['ok', 'EACCES', 'EACCES'])
    expect(await codesOf(writes, { ...fault, where: { file: 'elsewhere' }, lasting: true })).toEqual(['ok', 'ok', 'ok'])
  })

  test('of a database is an error of SQLite; what it refused can be taken back', async () => {
    const body = `
      const db = new Database(join(dir, 'x.db')); db.exec('create table t(a)')
      await tell(() => db.transaction(() => db.exec('insert into t values (1)'))())
      await tell(() => db.prepare('insert into t values (2)').run())
      codes.push(db.prepare('select group_concat(a) as a from t').get().a)`
    const fault = { where: { operation: 'commit' }, nth: 1, lasting: true } as const
    expect(await codesOf(body, { kind: 'ENOSPC', ...fault })).toEqual(['SQLITE_FULL', 'ok', '2'])
  })

  test('a short write leaves half', async () => {
    const ended = await runProgram(
      `try { fs.writeFileSync(join(dir, 'a'), 'abcdef') } catch (error) { report.say({ kind: 'returned', step: 0, value: error.code }) }`,
      { fault: { kind: 'short-write', where: { operation: 'writeFile' }, nth: 1, lasting: false } },
    )
    expect(readFileSync(join(ended.workspace, 'a'), 'utf8')).toBe('abc')
    expect(ended.lines).toContainEqual({ kind: 'returned', step: 0, value: 'ENOSPC' })
  })

  test('of reading strikes the files of the plant', async () => {
    const body = `for (let i = 0; i < 2; i++) await tell(() => promises.open(join(plant, 'orders.xlsx'), 'r').then(handle => handle.close()))`
    const fault = { kind: 'EBUSY', where: { operation: 'read' }, nth: 1, lasting: false } as const
    expect(await codesOf(body, fault)).toEqual(['EBUSY', 'ok'])
  })

  test('a vanished folder is really gone', async () => {
    const body = `await tell(() => fs.mkdirSync(join(dir, 'a'))); await tell(() => fs.writeFileSync(join(dir, 'b'), 'b'))`
    const fault = { kind: 'vanished-workspace', where: { operation: 'mkdir' }, nth: 1, lasting: false } as const
    expect(await codesOf(body, fault)).toEqual(['ENOENT', 'ENOENT'])
  })
})
