import { expect, test } from 'vitest'
import { EngineFailure, failure } from '../../../../contract/failure.ts'
import type { TriageAction, TriageRequest } from '../../../../contract/triage.ts'
import { FindingFilter } from '../../../../contract/triaged-finding.ts'
import { commandLine } from '../../testing/command-line.ts'
import { sampleTriagedFinding, sampleTriagedPage } from '../../testing/sample-values.ts'

const whole = (beginning: string) => beginning.padEnd(64, '0')
const ONE = whole('3fa9c2')
const acknowledged: TriageAction = {
  id: 7,
  at: '2026-02-01T08:00:00.000Z',
  actor: 'Lan',
  kind: 'acknowledged',
  note: '',
  run: 3,
  until: null,
  untilChanged: false,
  assignee: null,
  undoes: null,
  count: 1,
}

/** A command line over an engine with three open findings. */
function line(done: Partial<TriageAction> = {}) {
  const findings = ['3fa9c2', '3fa9d1', '77'].map(name => sampleTriagedFinding({ fingerprint: whole(name) }))
  return commandLine({
    listTriagedFindings: async () => sampleTriagedPage(findings),
    triageFindings: async () => ({ ...acknowledged, ...done }),
    undoTriage: async () => ({ ...acknowledged, kind: 'undone', undoes: 7, count: 3, ...done }),
  })
}

test.each<readonly [readonly string[], TriageRequest]>([
  [[], { kind: 'acknowledge', note: '' }],
  [['--note', 'seen'], { kind: 'acknowledge', note: 'seen' }],
  [['--assign', 'Lan'], { kind: 'assign', assignee: 'Lan', note: '' }],
  [['--assign-nobody'], { kind: 'assign', assignee: null, note: '' }],
  [['--comment', '--note', 'asked'], { kind: 'comment', note: 'asked' }],
  [
    ['--snooze', '2026-03-01', '--note', 'waits'],
    { kind: 'snooze', until: new Date(2026, 2, 1).toISOString(), untilChanged: false, note: 'waits' },
  ],
  [['--until-changed', '--note', 'right'], { kind: 'snooze', until: null, untilChanged: true, note: 'right' }],
  [
    ['--snooze', '2026-03-01T05:00:00Z', '--until-changed', '--note', 'either'],
    { kind: 'snooze', until: '2026-03-01T05:00:00Z', untilChanged: true, note: 'either' },
  ],
  [['--reopen', '--note', 'wrong after all'], { kind: 'reopen', note: 'wrong after all' }],
])('triage %j', async (args, request) => {
  const { run, engine } = await line()
  expect(await run('triage', ONE, ...args, '--as', 'Lan')).toBe(0)
  const subjects = { kind: 'findings', fingerprints: [ONE] }
  expect(engine.calls[0]).toBe(`triageFindings(${JSON.stringify({ subjects, request, actor: 'Lan' })})`)
})

test('a finding is named by as much of its fingerprint as no other begins with', async () => {
  const { run, engine, out } = await line({ count: 2 })
  expect(await run('triage', '3fa9c', '7700')).toBe(0)
  expect(engine.calls[1]).toContain(`"fingerprints":["${ONE}","${whole('77')}"]`)
  expect(out.text()).toBe('2 findings acknowledged. To take it back: moldline triage --undo 7\n')
})

test.each([
  ['3fa9', '2 findings begin with 3fa9.'],
  ['beef', 'There is no open finding beef.'],
])('%s names no single finding: nothing is done, and it ends with 2', async (name, said) => {
  const { run, engine, err } = await line()
  expect(await run('triage', '7700', name)).toBe(2)
  expect(err.text()).toContain(said)
  expect(engine.calls.some(call => call.startsWith('triageFindings'))).toBe(false)
})

test('what the options choose is done to at once, as one action', async () => {
  const { run, engine, out } = await line({ kind: 'assigned', assignee: 'Lan', count: 196 })
  expect(await run('triage', '--cause', 'itemInfo:10242M', '--state', 'open', '--assign', 'Lan')).toBe(0)
  const filter = FindingFilter.parse({ causes: ['itemInfo:10242M'], states: ['open'] })
  expect(engine.calls[0]).toContain(JSON.stringify({ kind: 'matching', filter }))
  expect(out.text()).toBe('196 findings assigned to Lan. To take it back: moldline triage --undo 7\n')
})

test('an action is taken back as a whole', async () => {
  const { run, engine, out } = await line()
  expect(await run('triage', '--undo', '7', '--as', 'Lan')).toBe(0)
  expect(engine.calls[0]).toBe('undoTriage({"action":7,"actor":"Lan"})')
  expect(out.text()).toBe('Action 7 does not count any more, for 3 findings.\n')
})

test('--json prints the action', async () => {
  const { run, out } = await line()
  expect(await run('triage', ONE, '--json')).toBe(0)
  expect(JSON.parse(out.text())).toEqual(acknowledged)
})

test.each([
  [[], 'No finding was named.'],
  [[ONE, '--rule', 'po-unknown'], 'not both'],
  [[ONE, '--comment'], '--comment needs something to say.'],
  [[ONE, '--until-changed'], 'A snooze says why.'],
  [[ONE, '--undo', '7'], 'taken back as a whole'],
  [['--undo', '7', '--cause', 'itemInfo:10242M'], 'taken back as a whole'],
  [['--order', ''], 'a name is needed'],
  [['--cause', ' '], 'a name is needed'],
  [[ONE, '--reopen', '--assign', 'Lan'], 'cannot be used with'],
  [['finding'], 'named by 4 to 64 letters'],
])('triage %j is not understood, and no workspace is opened', async (args, said) => {
  const { run, err, opened } = await line()
  expect(await run('triage', ...args)).toBe(2)
  expect(err.text()).toContain(said)
  expect(opened).toEqual([])
})

test('what the engine refuses ends as every command does', async () => {
  const refused = failure('unknown_option', '"Ho" is not among the people of this plant.', { remedy: 'Add the name.' })
  const { run, err } = await commandLine({ triageFindings: () => Promise.reject(new EngineFailure(refused)) })
  expect(await run('triage', ONE, '--assign', 'Ho')).toBe(2)
  expect(err.text()).toContain('not among the people')
})
