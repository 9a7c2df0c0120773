import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { failure } from '../../contract/failure.ts'
import { startShell, type ShellOptions } from './start-shell.ts'
import { app, reset, world } from './testing/electron-double.ts'

vi.mock('electron', () => import('./testing/electron-double.ts'))

beforeEach(() => {
  const logs = temporaryFolder('shell')
  reset(logs)
})

const READY = { kind: 'ready', plant: '/plants/a', workspace: '/w', plantOrigin: 'recent' }

async function started(given: Partial<ShellOptions> = {}) {
  await startShell({
    launch: {},
    built: '/app/out',
    devServer: null,
    platform: 'linux',
    clock: () => new Date('2026-02-01T07:00:00Z'),
    ...given,
  })
  const child = () => world.children.at(-1)
  /** The engine ends in order, as it is asked to on a switch of plants. */
  async function endInOrder(): Promise<void> {
    await vi.waitUntil(() => child()?.received.some(({ message }) => (message as { kind: string }).kind === 'stop'))
    child()?.emit('exit', 0)
  }
  return { child, endInOrder, window: world.windows[0] }
}

test('one window over app://, sandboxed and isolated, and one engine with the arguments of the start', async () => {
  const { window, child } = await started({ launch: { plant: '/plants/a', as: 'Lan' } })
  expect(window?.url).toBe('app://console/')
  expect(window?.options.webPreferences).toMatchObject({
    preload: join('/app/out/preload/index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  })
  expect(child()).toMatchObject({
    entry: join('/app/out/main/utility.js'),
    args: ['--plant', '/plants/a', '--as', 'Lan'],
  })
  expect(window?.shown).toBe(false)
  window?.emit('ready-to-show')
  expect(window?.shown).toBe(true)
})

test('a second start quits at once and hands over its arguments', async () => {
  world.hasLock = false
  await started({ launch: { plant: '/plants/b' } })
  expect(world.quitted).toBe(true)
  expect(world.lockData).toEqual({ plant: '/plants/b' })
  expect(world.windows).toEqual([])
  expect(world.children).toEqual([])
})

test('the first instance comes to the front; another plant is opened when the person agrees', async () => {
  const { window, child, endInOrder } = await started()
  child()?.emit('message', READY)
  if (window) window.minimized = true
  world.answers.push(1)
  app.emit('second-instance', {}, [], '/', { plant: '/plants/b' })
  await vi.waitUntil(() => world.asked.length === 1)
  expect(window).toMatchObject({ focused: true, minimized: false })
  expect(world.children).toHaveLength(1)

  world.answers.push(0)
  app.emit('second-instance', {}, [], '/', { plant: '/plants/b' })
  await endInOrder()
  await vi.waitUntil(() => world.children.length === 2)
  expect(child()?.args).toEqual(['--plant', '/plants/b'])
})

test.each([[{}], [{ plant: '/plants/a' }], ['nonsense'], [{ plant: 7 }]])(
  'a second start with %j only brings the window to the front',
  async handedOver => {
    const { window, child } = await started()
    child()?.emit('message', READY)
    app.emit('second-instance', {}, [], '/', handedOver)
    expect(window?.focused).toBe(true)
    expect(world.asked).toEqual([])
  },
)

test('on the first start the sample plant is open and a plant of one’s own is asked for', async () => {
  const { child, endInOrder } = await started()
  world.answers.push(0, '/plants/mine')
  child()?.emit('message', { ...READY, plantOrigin: 'sample' })
  await endInOrder()
  await vi.waitUntil(() => world.children.length === 2)
  expect(world.asked).toEqual(['Moldline has opened its sample plant.', 'Open plant folder'])
  expect(child()?.args).toEqual(['--plant', '/plants/mine'])
})

test('whoever looks around stays with the sample plant', async () => {
  const { child } = await started()
  world.answers.push(1)
  child()?.emit('message', { ...READY, plantOrigin: 'sample' })
  await vi.waitUntil(() => world.asked.length === 1)
  expect(world.children).toHaveLength(1)
})

test('File, Open plant folder opens another plant, or nothing when the person thinks better of it', async () => {
  const { child, endInOrder } = await started({ launch: { as: 'Lan' } })
  const file = world.menu?.find(({ label }) => label === '&File')?.submenu as { label?: string; click?: () => void }[]
  const open = file.find(({ label }) => label?.startsWith('Open plant'))
  world.answers.push(null)
  open?.click?.()
  await vi.waitUntil(() => world.asked.length === 1)
  world.answers.push('/plants/b')
  open?.click?.()
  await endInOrder()
  await vi.waitUntil(() => world.children.length === 2)
  expect(child()?.args).toEqual(['--plant', '/plants/b', '--as', 'Lan'])
})

test('an engine that refuses says why; trying again starts it with the same arguments', async () => {
  const { child, endInOrder } = await started({ launch: { plant: '/plants/a' } })
  world.answers.push(0)
  const inUse = failure('workspace_in_use', 'Moldline of Lan works on this workspace.', { remedy: 'Close it.' })
  child()?.emit('message', { kind: 'failed', failure: inUse })
  await endInOrder()
  await vi.waitUntil(() => world.children.length === 2)
  expect(world.asked).toEqual(['Moldline of Lan works on this workspace.'])
  expect(child()?.args).toEqual(['--plant', '/plants/a'])
})

test('quitting waits until the engine has finished', async () => {
  const { child } = await started()
  child()?.emit('message', READY)
  app.quit()
  expect(world.quitted).toBe(false)
  expect(child()?.received.at(-1)?.message).toEqual({ kind: 'stop' })
  child()?.emit('exit', 0)
  await vi.waitUntil(() => world.quitted)
  expect(world.children).toHaveLength(1)
})

test.each([
  ['linux', true],
  ['win32', true],
  ['darwin', false],
] as const)('on %s closing the last window quits: %s', async (platform, quits) => {
  const { window, child } = await started({ platform })
  window?.closeByPerson()
  child()?.emit('exit', 0)
  await new Promise(setImmediate)
  expect(world.quitted).toBe(quits)
  if (quits) return
  app.emit('activate')
  expect(world.windows).toHaveLength(1)
})

test('a notice the engine tells of is shown, and a click brings the console there', async () => {
  const { window, child } = await started()
  child()?.emit('message', READY)
  const notification = { notice: 12, title: 'Manual Review Required: DataCollector', body: 'A month is unreadable.' }
  child()?.emit('message', { kind: 'ask', id: 1, ask: { kind: 'notify', notification } })
  await vi.waitUntil(() => child()?.received.length === 1)
  expect(child()?.received[0]?.message).toEqual({ kind: 'answer', id: 1, answer: { kind: 'notified', shown: true } })
  child()?.emit('message', { kind: 'badge', unread: 2 })
  expect(world.badge).toBe(2)

  if (window) window.minimized = true
  world.notifications[0]?.emit('click')
  expect(window).toMatchObject({ url: 'app://console/#/inbox/12', focused: true, minimized: false })
})

test('a click on a notification when the window is closed opens one at the notice', async () => {
  const { window, child } = await started({ platform: 'darwin' })
  const notification = { notice: 12, title: 'a', body: 'b' }
  child()?.emit('message', { kind: 'ask', id: 1, ask: { kind: 'notify', notification } })
  await vi.waitUntil(() => world.notifications.length === 1)
  window?.closeByPerson()
  world.notifications[0]?.emit('click')
  expect(world.windows.map(({ url }) => url)).toEqual(['app://console/#/inbox/12'])
})

test('a page that ends is loaded again, and the shell notes it', async () => {
  const { window } = await started()
  window?.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
  expect(window?.webContents.reloads).toBe(1)
  window?.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
  expect(window?.webContents.reloads).toBe(1)
  expect(await readFile(join(world.logs, 'shell.log'), 'utf8')).toContain(
    "2026-02-01T07:00:00.000Z the window's page ended (crashed)",
  )
})
