import { expect, test } from 'vitest'
import type { ChannelStatus } from '../../../../contract/delivery.ts'
import {
  DEFAULT_SETTINGS,
  type SettingKey,
  type SettingOrigin,
  type SettingsChange,
} from '../../../../contract/setting.ts'
import { commandLine } from '../../testing/command-line.ts'

function origins(change: SettingsChange = {}, origin: SettingOrigin['origin'] = 'workspace'): readonly SettingOrigin[] {
  return (Object.keys(DEFAULT_SETTINGS) as SettingKey[]).map(key => ({
    key,
    value: change[key] ?? DEFAULT_SETTINGS[key],
    origin: key in change ? origin : 'default',
    variable: `MOLDLINE_${key.toUpperCase()}`,
  }))
}

function configuring(kept: SettingsChange = {}) {
  return commandLine({
    listSettings: async () => origins(kept),
    changeSettings: async change => origins({ ...kept, ...change }),
  })
}

const email = { ...DEFAULT_SETTINGS.email, host: 'mail.plant.example', recipients: ['lan@plant.example'] }

test.each<readonly [string, string, SettingsChange]>([
  ['retryCount', '5', { retryCount: 5 }],
  ['watch', 'false', { watch: false }],
  ['plantName', '2', { plantName: '2' }],
  ['people', '["Lan", "Minh"]', { people: ['Lan', 'Minh'] }],
  ['email', JSON.stringify(email), { email }],
  ['email.host', 'other.example', { email: { ...email, host: 'other.example' } }],
  ['email.recipients', '["a@b.example"]', { email: { ...email, recipients: ['a@b.example'] } }],
  ['webhook.url', 'https://chat.plant.example/hook', { webhook: { url: 'https://chat.plant.example/hook' } }],
  ['cellPolicies.productRecords.moldShot', 'detail', { cellPolicies: { 'productRecords.moldShot': 'detail' } }],
  [
    'phasePolicies.load',
    '{"retries": 1, "escalate": ["healed"]}',
    { phasePolicies: { load: { retries: 1, timeLimitSeconds: 0, memoryLimitMib: 0, escalate: ['healed'] } } },
  ],
  [
    'phasePolicies.load.timeLimitSeconds',
    '600',
    { phasePolicies: { load: { retries: null, timeLimitSeconds: 600, memoryLimitMib: 0, escalate: [] } } },
  ],
])('config set %s %s', async (name, value, change) => {
  const { run, engine } = await configuring({ email })
  expect(await run('config', 'set', name, value, '--as', 'Lan')).toBe(0)
  expect(engine.calls).toContain(`changeSettings(${JSON.stringify(change)}, "Lan")`)
})

test.each([
  ['retrycount', '5', 'There is no setting'],
  ['retryCount', '11', '10'],
  ['email', '{"host": "x"}', 'email.port'],
  ['email.recipients', '["nobody"]', 'email.recipients.0'],
  ['phasePolicies.load.escalate', '["moon"]', 'phasePolicies.load.escalate.0'],
  ['people', '[', 'people'],
])('config set %s %s is refused with 2 and the place', async (name, value, words) => {
  const { run, err, engine } = await configuring()
  expect(await run('config', 'set', name, value)).toBe(2)
  expect(err.text()).toContain(words)
  expect(engine.calls.join()).not.toContain('changeSettings')
})

test('a setting that the environment beats is kept, and said to be beaten', async () => {
  const { run, out } = await commandLine({
    listSettings: async () => origins(),
    changeSettings: async () => origins({ retryCount: 0 }, 'environment'),
  })
  await run('config', 'set', 'retryCount', '5')
  expect(out.text()).toBe('retryCount is 0. It is kept, but MOLDLINE_RETRYCOUNT in the environment wins over it.\n')
})

test('--plant and --json after the name of a command below belong to that command', async () => {
  const { run, opened, out, home } = await configuring()
  await run('config', 'set', '--plant', '.', 'retryCount', '5', '--json')
  expect(opened[0]?.place.plant).toBe(home)
  expect(JSON.parse(out.text())).toMatchObject([{ key: 'retryCount', value: 5 }])
})

const channel: ChannelStatus = {
  channel: 'email',
  state: 'unconfirmed',
  recipients: ['lan@plant.example'],
  problem: 'No recipient has confirmed yet.',
  secret: 'keystore',
}

test('a secret comes from standard input and is not shown', async () => {
  const { run, engine, out, err } = await commandLine({ setSecret: async () => [channel] })
  expect(await run('config', 'secret', 'smtpPassword')).toBe(0)
  expect(engine.calls[0]).toBe('setSecret("smtpPassword", "s3cret")')
  expect(out.text() + err.text()).not.toContain('s3cret')
  await run('config', 'secret', 'smtpPassword', '--forget')
  expect(engine.calls).toContain('setSecret("smtpPassword", null)')
})

test('nothing on standard input is no secret', async () => {
  const { run, opened } = await commandLine({}, { readSecret: async () => '\n' })
  expect(await run('config', 'secret', 'smtpPassword')).toBe(2)
  expect(opened).toEqual([])
})

test('a channel is tested and confirmed with the code its recipients were sent', async () => {
  const { run, engine, out } = await commandLine({
    testChannel: async () => channel,
    confirmChannel: async () => ({ ...channel, state: 'on' as const, problem: '' }),
    listChannels: async () => [channel],
  })
  await run('config', 'test-channel', 'email', '--as', 'Lan')
  await run('config', 'confirm-channel', 'email', '123456')
  await run('config', 'channels')
  expect(engine.calls.filter(call => call !== 'close()')).toEqual([
    'testChannel("email", "Lan")',
    'confirmChannel("email", "123456")',
    'listChannels()',
  ])
  expect(out.text()).toContain(`email    unconfirmed  lan@plant.example  keystore  No recipient has confirmed yet.`)
})
