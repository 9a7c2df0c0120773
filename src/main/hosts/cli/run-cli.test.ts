import { expect, test } from 'vitest'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import { commandLine } from '../testing/command-line.ts'
import { sampleNotice, sampleOrderPage, sampleRun } from '../testing/sample-values.ts'

const COMMANDS = [
  ['run'],
  ['retry'],
  ['status'],
  ['runs'],
  ['orders'],
  ['findings'],
  ['triage'],
  ['files'],
  ['quarantine'],
  ['decide', 'file'],
  ['decide', 'row'],
  ['decide', 'finding'],
  ['decide', 'list'],
  ['notices'],
  ['notice'],
  ['ack'],
  ['undo'],
  ['use'],
  ['generations'],
  ['restore'],
  ['verify'],
  ['audit'],
  ['export'],
  ['config'],
  ['config', 'set'],
  ['config', 'channels'],
  ['config', 'secret'],
  ['config', 'test-channel'],
  ['config', 'confirm-channel'],
  ['serve'],
  ['version'],
]

const inUse = failure('workspace_in_use', 'Moldline of Lan (process 77) works on this workspace.', {
  remedy: 'Close it first.',
})

test.each(COMMANDS)('every command takes --plant, --workspace and --as: %s %s', async (...command) => {
  const { run, out } = await commandLine()
  expect(await run(...command, '--help')).toBe(0)
  expect(out.text()).toContain('--plant <dir>')
  expect(out.text()).toContain('--workspace <dir>')
  expect(out.text()).toContain('--as <name>')
})

test('help lists every command, examples and the exit codes, and does not open an engine', async () => {
  const { run, out, err, opened } = await commandLine()
  expect(await run('--help')).toBe(0)
  for (const [command] of COMMANDS) expect(out.text()).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'))
  for (const code of [0, 1, 2, 3, 4, 5, 130]) expect(out.text()).toMatch(new RegExp(`^ {2}${code} `, 'm'))
  expect(out.text()).toContain('Examples:')
  expect(err.text()).toBe('')
  expect(opened).toEqual([])
})

test.each([
  [['frobnicate'], 'unknown command'],
  [['orders', '--color'], 'unknown option'],
  [['orders', '--status', 'melting'], 'melting'],
  [['run', '--tables', 'productRecords,molds'], 'molds'],
  [['run', '--months', '2019-01'], 'six digits'],
  [['run', '--retry-count', '11'], '11'],
  [['export', 'everything', '--out', 'x'], 'everything'],
  [['export', 'tables'], '--out'],
  [['decide', 'row', '1', 'load-value', '--value', 'moldShot'], 'column=value'],
  [['serve', '--port', '70000'], '70000'],
  [['ack', 'three'], 'number'],
  [['ack', '3', '--start', '--resolve'], 'cannot be used with'],
  [['ack', '3', '--snooze', 'tomorrow'], '2026-02-01'],
  [['ack', '3', '--note-only'], '--note'],
  [['undo'], 'run'],
  [['undo', '0'], '0'],
  [['use', 'latest'], 'latest'],
  [['notices', '--state', 'asleep'], 'asleep'],
  [['restore', '--yes'], '--yes'],
  [['restore', 'g2', '--without'], '--without'],
  [['config', 'secret', 'pin'], 'pin'],
  [['config', 'test-channel', 'fax'], 'fax'],
  [['run', '--plant', 'nowhere'], 'nowhere'],
])('%j is not understood: exit code 2, said on standard error', async (args, word) => {
  const { run, out, err, opened } = await commandLine()
  expect(await run(...args)).toBe(2)
  expect(err.text()).toContain(word)
  expect(out.text()).toBe('')
  expect(opened).toEqual([])
})

test('a command alone prints help and counts as not understood', async () => {
  const { run, err } = await commandLine()
  expect(await run()).toBe(2)
  expect(err.text()).toContain('Usage: moldline')
})

test('with --json a refusal is the one document on standard output', async () => {
  const { run, out } = await commandLine()
  expect(await run('orders', '--color', '--json')).toBe(2)
  expect(JSON.parse(out.text())).toMatchObject({ failure: { code: 'unknown_option' } })
})

test('a workspace in use ends a writing command with 5 and names the owner', async () => {
  const { run, out, err } = await commandLine({}, { openEngine: () => Promise.reject(new EngineFailure(inUse)) })
  expect(await run('run', '--json')).toBe(5)
  expect(err.text()).toContain('Lan')
  expect(err.text()).toContain('Close it first.')
  expect(JSON.parse(out.text())).toEqual({ failure: inUse })
})

test('a reading command that cannot be answered ends with 2', async () => {
  const unreadable = failure('database_unreadable', 'plant.db is not a database.', {
    remedy: 'Restore it.',
    file: 'plant.db',
  })
  const { run, err, engine } = await commandLine({
    listOrders: () => Promise.reject(new EngineFailure(unreadable)),
  })
  expect(await run('orders')).toBe(2)
  expect(err.text()).toBe('plant.db is not a database.\n  Where: plant.db\n  What to do: Restore it.\n')
  expect(engine.calls.at(-1)).toBe('close()')
})

test('a defect ends with 1 and shows where it comes from', async () => {
  const { run, err } = await commandLine({ status: () => Promise.reject(new TypeError('x is not a function')) })
  expect(await run('status')).toBe(1)
  expect(err.text()).toContain('fault in Moldline')
  expect(err.text()).toContain('run-cli.test.ts')
})

test('reading commands open the engine read-only, writing ones own the workspace; --as is handed on', async () => {
  const { run, opened } = await commandLine({
    listOrders: async () => sampleOrderPage([]),
    startRun: async () => sampleRun(),
    waitForRun: async () => sampleRun(),
    workList: async () => [],
  })
  await run('orders', '--workspace', 'ws')
  await run('run', '--workspace', 'ws', '--as', 'Lan')
  expect(opened.map(({ use, actor }) => [use, actor])).toEqual([
    ['reading', undefined],
    ['command', 'Lan'],
  ])
})

test('whoever has the workspace open does what a command asks, and is named on standard error', async () => {
  const { run, out, err, opened, engine } = await commandLine({ actOnNotice: async () => sampleNotice() })
  expect(await run('ack', '3', '--json')).toBe(0)
  opened[0]?.onForwarded?.('the console (process 77 on planner-pc, since …)')
  expect(err.text()).toBe(
    'Done by the console (process 77 on planner-pc, since …), which has this workspace open; its settings hold.\n',
  )
  expect(JSON.parse(out.text())).toHaveLength(1)
  expect(engine.calls.at(-1)).toBe('close()')
})

test.each(COMMANDS.filter(([command]) => command !== 'version'))('its help has examples: %s', async command => {
  const { run, out } = await commandLine()
  await run(command, '--help')
  expect(out.text()).toContain('Examples:')
})

test('version is printed as text and as a document', async () => {
  const { run, out } = await commandLine()
  expect(await run('version', '--json')).toBe(0)
  expect(JSON.parse(out.text())).toEqual({ version: expect.stringMatching(/^\d+\.\d+\.\d+$/), node: process.version })
})
