import { readFileSync, writeFileSync } from 'node:fs'
import { hostname, homedir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { RunRequest } from '../../../contract/run-request.ts'
import { SupportRequest, type SupportExport } from '../../../contract/run-views.ts'
import { SupportFile } from '../../../contract/support-file.ts'
import { openedPlant } from '../testing/opened-plant.ts'
import { openEngine, runOnce } from '../testing/open-engine.ts'

const PASSWORD = 'sesame/"opens"-42'
const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'

function textOf({ path }: SupportExport): string {
  return gunzipSync(readFileSync(path)).toString('utf8')
}

test('a file for support opens by its own schema and says how things stand', async () => {
  const { options } = await openedPlant()
  const engine = await openEngine(options)
  await runOnce(engine)
  await runOnce(engine, { dryRun: true })
  const made = await engine.makeSupportFile(SupportRequest.parse({ names: 'kept' }))
  expect(made.name).toMatch(/^moldline-support-[a-z\d-]+-\d{4}-\d{2}-\d{2}\.json\.gz$/)
  const file = SupportFile.parse(JSON.parse(textOf(made)))
  expect(file).toMatchObject({
    generation: 1,
    counts: { runs: 2 },
    runs: [
      { summary: { run: 2, dryRun: true, actor: 'An' } },
      { summary: { run: 1, state: 'succeeded' }, receipt: { generationAfter: 1 } },
    ],
    verification: { isWhole: true },
    generations: [{ generation: 1, isCurrent: true }],
    rows: null,
  })
  expect(file.log.map(({ message }) => message)).toContain('run started')
  expect(file.log.map(({ id }) => id)).toEqual(file.log.map(({ id }) => id).toSorted((a, b) => a - b))
  expect(await engine.listAudit({ offset: 0, limit: 1, actions: ['support-file-made'], search: '' })).toMatchObject({
    items: [{ actor: 'An', subject: made.name, details: { runs: 2, rows: false, names: 'kept' } }],
  })
  const second = await engine.makeSupportFile(SupportRequest.parse({}))
  expect(second.name).not.toBe(made.name)
})

test('nothing secret leaks: no password, no path, no computer, no e-mail, and no name unless it is kept', async () => {
  const opened = await openedPlant()
  const engine = await openEngine({
    ...opened.options,
    actor: 'Nguyễn Thị Lan',
    environment: {
      ...opened.options.environment,
      MOLDLINE_LOG_LEVEL: 'trace',
      MOLDLINE_SECRET_SMTP_PASSWORD: PASSWORD,
    },
  })
  // Learned as soon as the secret is read, which a channel does to say whether it is there.
  await engine.changeSettings({
    people: ['Trần Văn Bình'],
    email: {
      host: 'mail.plant.example',
      port: 587,
      security: 'none',
      user: 'moldline',
      from: 'moldline@plant.example',
      recipients: ['lan@plant.example'],
    },
    webhook: { url: 'https://hooks.example/secret-part-of-the-address' },
  })
  await engine.listChannels()
  writeFileSync(join(opened.dir, MAY), 'no workbook')
  const { run } = await engine.startRun(RunRequest.parse({}), 'Trần Văn Bình')
  await engine.waitForRun(run)
  const made = await engine.makeSupportFile(SupportRequest.parse({ rows: true }))
  const text = textOf(made)
  const told = [
    PASSWORD,
    JSON.stringify(PASSWORD).slice(1, -1),
    opened.dir,
    opened.workspace.dir,
    homedir(),
    hostname(),
    'mail.plant.example',
    'lan@plant.example',
    'secret-part-of-the-address',
    'Nguyễn Thị Lan',
    'Trần Văn Bình',
  ].filter(secret => secret.length > 1 && text.includes(secret))
  expect(told).toEqual([])
  expect(text).toContain(MAY)
  const file = SupportFile.parse(JSON.parse(text))
  expect(file.runs[0]?.summary.actor).toMatch(/^Person \d+$/)
  expect(file.settings.find(({ key }) => key === 'email')?.value).toContain('"recipients":"1 entries"')
})

test('somebody called like a word of the file is replaced, and the file is still one', async () => {
  const opened = await openedPlant()
  const people = [
    'partial',
    'failed',
    'run',
    'summary',
    'info',
    'DataCollector',
    'file_unreadable',
    'moldline-support',
    '1',
  ]
  const engine = await openEngine({ ...opened.options, actor: 'partial' })
  await engine.changeSettings({ people })
  await runOnce(engine)
  writeFileSync(join(opened.dir, MAY), 'no workbook')
  const { run } = await engine.startRun(RunRequest.parse({}), 'failed')
  expect(await engine.waitForRun(run)).toMatchObject({ state: 'partial' })
  const made = await engine.makeSupportFile(SupportRequest.parse({ rows: true }))
  const file = SupportFile.parse(JSON.parse(textOf(made)))
  expect(file.runs.map(({ summary }) => summary)).toMatchObject([
    { run: 2, state: 'partial', actor: expect.stringMatching(/^Person \d+$/) },
    { run: 1, state: 'succeeded', actor: expect.stringMatching(/^Person \d+$/) },
  ])
  expect(file.notices[0]?.state).toBe('new')
})

test('rows are told only when somebody says so', async () => {
  const opened = await openedPlant()
  const engine = await openEngine(opened.options)
  await runOnce(engine)
  const without = SupportFile.parse(JSON.parse(textOf(await engine.makeSupportFile(SupportRequest.parse({})))))
  const withRows = SupportFile.parse(
    JSON.parse(textOf(await engine.makeSupportFile(SupportRequest.parse({ rows: true })))),
  )
  expect(without.rows).toBeNull()
  expect(withRows.rows?.findings).toHaveLength(
    Object.values(withRows.counts.findings ?? {}).reduce((sum, count) => sum + count, 0),
  )
})
