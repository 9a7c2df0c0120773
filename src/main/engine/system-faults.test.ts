import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { NoticeQuery, TableQuery } from '../../contract/query.ts'
import { RunRequest } from '../../contract/run-request.ts'
import type { FaultPlan } from '../../testing/faults/fault-plan.ts'
import type { WriteSite } from '../../testing/faults/write-site.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { createEngine } from './create-engine.ts'
import { checkAfterCrash } from './testing/check-after-crash.ts'
import { crashEngineOptions } from './testing/crash-engine-options.ts'
import { openCrashLab, type CrashAttempt, type CrashLab } from './testing/crash-lab.ts'
import { crashScenario, MAY, type CrashScenario } from './testing/crash-scenario.ts'
import { endOfRun } from './testing/end-of-run.ts'
import { dumpData } from './testing/dump-data.ts'
import { bringBack, strike, type Fault } from './testing/fault-matrix.ts'
import type { RunAnswer } from './testing/perform-step.ts'

let lab: CrashLab

beforeAll(async () => {
  lab = await openCrashLab(crashScenario('run'), temporaryFolder('system'))
})

function runOf({ lines }: CrashAttempt): RunAnswer {
  const answer = lines.find(line => line.kind === 'returned')
  if (answer === undefined) throw new Error('The run was not answered')
  return answer.value as RunAnswer
}

/** A try that is looked at; its folders go away with the test. */
async function attemptOf(...parameters: Parameters<CrashLab['attempt']>): Promise<CrashAttempt> {
  const attempt = await lab.attempt(...parameters)
  onTestFinished(() => attempt.remove())
  return attempt
}

const isWindows = process.platform === 'win32'

describe('a disk that really takes no more', () => {
  // A limit on the size of a file is answered where a full disk is, by the system, and needs no rights. It holds for every file of the
  // process: the month is so large that plant.db grows beyond what the journal ever comes to.
  test.skipIf(isWindows)(
    'fails the run with what to do, publishes nothing, and the next run with room ends as usual',
    async () => {
      const large = await openCrashLab(largeMonth, temporaryFolder('full'))
      const journal = Math.max(...walBytesOf(large, ({ file }) => file === 'console.db'))
      const published = Math.max(...walBytesOf(large, ({ phase }) => phase === 'publish'))
      expect(published).toBeGreaterThan(2 * journal)
      const attempt = await large.attempt({}, { fileLimit: (journal + published) / 2 })
      expect(attempt).toMatchObject({ code: 0, errors: '' })
      const { state, failures } = runOf(attempt)
      expect(state).toBe('partial')
      expect(failures[0]).toMatchObject({ code: 'database_unreadable', remedy: expect.stringContaining('disk') })
      expect(dumpData(join(attempt.script.workspace, 'plant.db')).generation).toEqual(large.before.generation)
      expect(await checkAfterCrash(large, attempt)).toEqual([])
    },
  )

  const largeMonth: CrashScenario = {
    name: 'run of a large month',
    async prepare(plant, load) {
      await load()
      await plant.edit(MAY, sheet => {
        for (let more = 0; more < 2_500; more += 1) sheet.appendRow(sheet.row(2).with(9, `IM26${more}`))
      })
    },
    steps: [{ kind: 'run', request: {} }],
  }

  function walBytesOf({ writes }: CrashLab, isMeant: (site: WriteSite) => boolean): readonly number[] {
    return writes.flatMap(({ site, walBytes }) => (isMeant(site) ? walBytes : []))
  }
})

describe('a folder that vanishes in the middle of a run', () => {
  const atReading = { where: { phase: 'collect' }, nth: 1, lasting: true } as const

  test('the plant: never taken for deleted files, told, and read again when it is back', async () => {
    const fault: FaultPlan['fault'] = { kind: 'vanished-plant', ...atReading }
    const attempt = await attemptOf({ fault })
    expect(runOf(attempt)).toMatchObject({
      state: 'partial',
      failures: expect.arrayContaining([expect.objectContaining({ code: 'file_not_found' })]),
    })
    bringBack(attempt)
    expect(dumpData(join(attempt.script.workspace, 'plant.db')).generation).toEqual(lab.before.generation)
    expect(await checkAfterCrash(lab, attempt)).toEqual([])
  })

  test('the workspace: what was published is whole when it is back', async () => {
    expect(await strike(lab, { kind: 'vanished-workspace', ...atReading })).toMatchObject({ problems: [] })
  })
})

describe('damage in the middle of a run', () => {
  test('a page of plant.db: reported with a verified restore point and a notice; brought back, the next run ends as usual', async () => {
    const { answers, problems } = await strike(lab, {
      kind: 'corrupt-page',
      where: { phase: 'publish' },
      nth: 1,
      lasting: false,
      // What the check reads and this run writes nothing of: a page that is written anew would mend itself.
      table: 'row_itemInfo',
    })
    expect(problems).toEqual([])
    expect(answers).toContain('plant.db damaged')
  })

  test('a turned bit of a backup: shown as damaged, never brought back, and nothing else suffers', async () => {
    const fault = { kind: 'corrupt-backup', where: { phase: 'publish' }, nth: 1, lasting: false } as const
    expect(await strike(lab, fault)).toMatchObject({ problems: [], place: expect.stringContaining('publish') })
  })
})

test('a workspace that may not be written: refused with what to do (injected, because root ignores modes)', async () => {
  const attempt = await attemptOf({ fault: { kind: 'EACCES', where: {}, nth: 1, lasting: true } })
  expect(attempt).toMatchObject({ code: 0, errors: '' })
  expect(attempt.lines).toContainEqual(
    expect.objectContaining({ kind: 'refused', failure: expect.objectContaining({ code: 'database_unreadable' }) }),
  )
  expect(await checkAfterCrash(lab, attempt)).toEqual([])
})

describe('a disk that fails from some moment on', () => {
  async function strikeIn(work: string, fault: Fault) {
    const other = await openCrashLab(crashScenario(work), temporaryFolder('failing'))
    return strike(other, fault)
  }

  test('when the end of a run is recorded: the run says that its journal could not be told', async () => {
    const commits = lab.writes.filter(({ site }) => site.file === 'console.db' && site.operation === 'commit')
    const ending = commits.findIndex(({ write }) => write === endOfRun(lab.writes))
    const where = { file: 'console.db', operation: 'commit' }
    const attempt = await attemptOf({ fault: { kind: 'ENOSPC', where, nth: ending + 1, lasting: true } })
    expect(runOf(attempt)).toMatchObject({
      state: 'succeeded',
      sentence: expect.stringContaining('could not be written into the journal'),
    })
    expect(await checkAfterCrash(lab, attempt)).toEqual([])
  })

  test('when the sign of life is renewed: the engine goes on', async () => {
    const fault: Fault = { kind: 'EBUSY', where: { file: 'owner.json' }, nth: 1, lasting: true }
    expect(await strikeIn('first run', fault)).toMatchObject({ answers: ['succeeded'], problems: [] })
  })

  test('when a database is swapped for its backup: refused in words, and the data are those before or after', async () => {
    const fault: Fault = { kind: 'EIO', where: { file: 'restore.json' }, nth: 1, lasting: true }
    expect(await strikeIn('restore', fault)).toMatchObject({ answers: ['refused backup_failed'], problems: [] })
  })
})

test('a clock that was moved back: runs, notices and audit keep their order, and nothing lasts less than no time', async () => {
  const attempt = await attemptOf({})
  const { script } = attempt
  const back = new Date(Date.now() - 40 * 86_400_000)
  const engine = await createEngine({ ...crashEngineOptions(script), clock: () => back })
  onTestFinished(() => engine.close())
  const { run } = await engine.startRun(RunRequest.parse({}))
  expect(await engine.waitForRun(run)).toMatchObject({ run: 3, state: 'succeeded' })
  const { items } = await engine.listRuns({ offset: 0, limit: 10 })
  expect(items.map(item => item.run)).toEqual([3, 2, 1])
  expect(items.filter(({ figures }) => (figures?.durationMs ?? 0) < 0)).toEqual([])
  expect(await engine.status()).toMatchObject({ generation: 2, latestRun: { run: 3 } })
  expect((await engine.listNotices(NoticeQuery.parse({}))).total).toBe(0)
})

test('two processes at once: the second is turned away and told by whom; when the first is gone it may', async () => {
  const attempt = await attemptOf({})
  const engine = await createEngine({ ...crashEngineOptions(attempt.script), ownerName: 'the console' })
  onTestFinished(() => engine.close())
  const { lines } = await attempt.again()
  expect(lines).toMatchObject([{ kind: 'refused', step: -1, failure: { code: 'workspace_in_use' } }])
  expect(lines).toMatchObject([{ failure: { message: expect.stringContaining('the console') } }])
  await engine.close()
  expect(runOf(await attempt.again())).toMatchObject({ state: 'succeeded' })
})

test('a read while a run is on sees the generation before or after, whole', async () => {
  const { script } = await attemptOf({ fault: { kind: 'ENOSPC', where: { phase: 'stage' }, nth: 1, lasting: true } })
  const engine = await createEngine(crashEngineOptions(script))
  onTestFinished(() => engine.close())
  const reader = await createEngine({ ...crashEngineOptions(script), readonly: true })
  onTestFinished(() => reader.close())
  const { run } = await engine.startRun(RunRequest.parse({}))
  const ended = engine.waitForRun(run)
  const seen = new Map<number | null, Set<string>>()
  const shown = async (): Promise<void> => {
    const { generation } = await reader.status()
    const { items } = await reader.readTable(TableQuery.parse({ table: 'productRecords' }))
    if ((await reader.status()).generation !== generation) return
    seen.set(generation, (seen.get(generation) ?? new Set()).add(JSON.stringify(items)))
  }
  const isOver = ended.then(() => true)
  do await shown()
  while (!(await Promise.race([isOver, setImmediate(false)])))
  await shown()
  expect(await ended).toMatchObject({ state: 'succeeded' })
  expect([...seen].map(([generation, tables]) => [generation, tables.size])).toEqual([
    [1, 1],
    [2, 1],
  ])
})
