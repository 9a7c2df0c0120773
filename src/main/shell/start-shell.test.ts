import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { COMMAND, COMMANDS_WANTED } from '../../contract/channels.ts'
import { failure } from '../../contract/failure.ts'
import { startShell, type ShellOptions } from './start-shell.ts'
import { app, ipcMain, reset, world, type BrowserWindow } from './testing/electron-double.ts'

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
    icons: '/app/resources/icons',
    devServer: null,
    platform: 'linux',
    environment: {},
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

/** The page of the window listens: what it is told then. */
function listening(window: BrowserWindow | undefined): readonly unknown[] {
  const page = window?.webContents
  ipcMain.emit(COMMANDS_WANTED, { sender: page, senderFrame: page?.mainFrame })
  return page?.sent.flatMap(({ channel, message }) => (channel === COMMAND ? [message] : [])) ?? []
}

test('one window over app://, sandboxed and isolated, and one engine with the arguments of the start', async () => {
  const { window, child } = await started({ launch: { plant: '/plants/a', as: 'Lan' } })
  expect(window?.url).toBe('app://console/')
  // All of them: one that is added is added here.
  expect(window?.options.webPreferences).toEqual({
    preload: join('/app/out/preload/index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
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
  await new Promise(setImmediate)
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
  expect(window).toMatchObject({ url: 'app://console/', focused: true, minimized: false })
  expect(listening(window)).toEqual([{ kind: 'open-link', link: { kind: 'notice', id: 12 } }])
})

test('a click on a notification when the window is closed opens one at the notice', async () => {
  const { window, child } = await started({ platform: 'darwin' })
  const notification = { notice: 12, title: 'a', body: 'b' }
  child()?.emit('message', { kind: 'ask', id: 1, ask: { kind: 'notify', notification } })
  await vi.waitUntil(() => world.notifications.length === 1)
  window?.closeByPerson()
  world.notifications[0]?.emit('click')
  expect(world.windows).toHaveLength(1)
  expect(listening(world.windows[0])).toEqual([{ kind: 'open-link', link: { kind: 'notice', id: 12 } }])
})

const ORDER_LINK = { kind: 'open-link', link: { kind: 'order', id: 'IM1901044' } }

test('a link at the first start waits until the page listens', async () => {
  const { window } = await started({ launch: { link: { kind: 'order', id: 'IM1901044' } } })
  expect(window?.shown).toBe(false)
  expect(listening(window)).toEqual([ORDER_LINK])
})

test('a link at a second start, and one the system hands over, go to the open window', async () => {
  const { window, child } = await started()
  child()?.emit('message', READY)
  listening(window)
  app.emit('second-instance', {}, [], '/', { link: { kind: 'order', id: 'IM1901044' } })
  let prevented = 0
  for (const url of ['moldline://run/12', 'moldline://run/12?plant=/etc', 'https://example.com/']) {
    app.emit('open-url', { preventDefault: () => prevented++ }, url)
  }
  expect(prevented).toBe(3)
  await new Promise(setImmediate)
  expect(listening(window)).toEqual([ORDER_LINK, { kind: 'open-link', link: { kind: 'run', id: 12 } }])
  expect(world.windows).toHaveLength(1)
})

test('a link that starts the program on macOS waits until it is ready', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  world.ready = promise
  const starting = started({ platform: 'darwin' })
  app.emit('open-url', { preventDefault() {} }, 'moldline://order/IM1901044')
  app.emit('activate')
  await new Promise(setImmediate)
  expect(world.windows).toEqual([])
  resolve()
  const { window } = await starting
  expect(world.windows).toHaveLength(1)
  expect(listening(window)).toEqual([ORDER_LINK])
})

test('closed to the tray, the window is out of sight and the engine goes on until somebody quits', async () => {
  await writeFile(join(world.userData, 'shell.json'), JSON.stringify({ closeToTray: true }))
  const { window, child } = await started()
  child()?.emit('message', READY)
  window?.emit('ready-to-show')
  window?.closeByPerson()
  expect(world.windows).toHaveLength(1)
  expect(window?.shown).toBe(false)
  expect(world.quitted).toBe(false)

  const [tray] = world.trays
  tray?.emit('click')
  expect(window?.shown).toBe(true)
  child()?.emit('message', { kind: 'badge', unread: 3 })
  expect(tray).toMatchObject({
    image: '/app/resources/icons/tray-unread.png',
    toolTip: 'Moldline · 3 unread notices',
  })
  tray?.menu.find(({ label }) => label === 'Quit Moldline')?.click?.(null as never, undefined, null as never)
  child()?.emit('exit', 0)
  await vi.waitUntil(() => world.quitted)
})

test('without a tray, closing the window quits whatever was chosen', async () => {
  world.hasTray = false
  await writeFile(join(world.userData, 'shell.json'), JSON.stringify({ closeToTray: true }))
  const { window } = await started()
  window?.closeByPerson()
  expect(world.windows).toEqual([])
})

test('an installed program takes links of its scheme; one from source leaves the system alone', async () => {
  await started()
  expect(world.told).toEqual(['sandbox', 'id com.moldline.console', 'about 1.2.3'])
  reset(world.logs)
  app.isPackaged = true
  await started()
  expect(world.told).toContain('scheme moldline')
})

test('recent plants stand in the menu, and one click opens one', async () => {
  const { child, endInOrder } = await started()
  child()?.emit('message', { kind: 'recent-plants', plants: ['/plants/a', '/plants/b'] })
  child()?.emit('message', READY)
  const file = world.menu?.[0]?.submenu as { label?: string; submenu?: { label: string; click?: () => void }[] }[]
  const recent = file.find(({ label }) => label === 'Recent plants')?.submenu
  expect(recent?.map(({ label }) => label)).toEqual(['/plants/b'])
  recent?.[0]?.click?.()
  await endInOrder()
  await vi.waitUntil(() => world.children.length === 2)
  expect(child()?.args).toEqual(['--plant', '/plants/b'])
})
