import { beforeAll, expect, expectTypeOf, test, vi } from 'vitest'
import { COMMAND, COMMANDS_WANTED, ENGINE_PORT_ANSWER, ENGINE_PORT_REQUEST, SHELL_CALL } from '../contract/channels.ts'
import type { ShellBridge, ShellCommand } from '../contract/shell-bridge.ts'

type Listener = (event: unknown, message: unknown) => void

const electron = vi.hoisted(() => ({
  exposed: {} as Record<string, unknown>,
  sent: [] as unknown[][],
  invoked: [] as unknown[][],
  reply: null as unknown,
  listeners: new Map<string, Listener>(),
}))

// What a sandboxed preload has of Electron, as far as ours uses it.
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => (electron.exposed[name] = api) },
  ipcRenderer: {
    send: (...args: unknown[]) => electron.sent.push(args),
    async invoke(...args: unknown[]) {
      electron.invoked.push(args)
      return electron.reply
    },
    on: (channel: string, listener: Listener) => electron.listeners.set(channel, listener),
    removeListener: (channel: string, listener: Listener) =>
      electron.listeners.get(channel) === listener && electron.listeners.delete(channel),
  },
}))

const posted: unknown[][] = []

beforeAll(async () => {
  vi.stubGlobal('window', { postMessage: (...args: unknown[]) => posted.push(args) })
  vi.stubGlobal('location', { origin: 'app://console' })
  await import('./index.ts')
})

const bridge = () => electron.exposed['moldline'] as ShellBridge

test('the window has these calls and nothing else', () => {
  expect(Object.keys(electron.exposed)).toEqual(['moldline'])
  expect(Object.keys(bridge()).toSorted()).toEqual(
    [
      'changeShellSettings',
      'getShellSettings',
      'onCommand',
      'openPlant',
      'recentPlants',
      'requestEnginePort',
    ].toSorted(),
  )
  expectTypeOf<keyof ShellBridge>().toEqualTypeOf<
    'changeShellSettings' | 'getShellSettings' | 'onCommand' | 'openPlant' | 'recentPlants' | 'requestEnginePort'
  >()
})

test('it can ask for a port, and the answer is posted to its own origin only', () => {
  bridge().requestEnginePort('id')
  expect(electron.sent).toEqual([[ENGINE_PORT_REQUEST, 'id']])
  const answer = { channel: ENGINE_PORT_ANSWER, requestId: 'id' }
  electron.listeners.get(ENGINE_PORT_ANSWER)?.({ ports: ['port'] }, answer)
  expect(posted).toEqual([[answer, 'app://console', ['port']]])
})

test('commands are told to who listens, without the event they came in, until it stops', () => {
  const heard: unknown[][] = []
  const stop = bridge().onCommand((...given: readonly ShellCommand[]) => void heard.push([...given]))
  expect(electron.sent.at(-1)).toEqual([COMMANDS_WANTED])
  electron.listeners.get(COMMAND)?.({ sender: 'Electron’s own' }, { kind: 'search' })
  expect(heard).toEqual([[{ kind: 'search' }]])
  stop()
  expect(electron.listeners.has(COMMAND)).toBe(false)
})

test('calls go out on one channel; a failure comes back as a rejection that says what to do', async () => {
  electron.reply = { kind: 'done', value: true }
  expect(await bridge().openPlant(null)).toBe(true)
  await bridge().getShellSettings()
  await bridge().recentPlants()
  await bridge().changeShellSettings({ closeToTray: true })
  expect(electron.invoked).toEqual([
    [SHELL_CALL, { kind: 'open-plant', path: null }],
    [SHELL_CALL, { kind: 'get-settings' }],
    [SHELL_CALL, { kind: 'recent-plants' }],
    [SHELL_CALL, { kind: 'change-settings', change: { closeToTray: true } }],
  ])
  electron.reply = { kind: 'failed', failure: { message: 'The disk is full.', remedy: 'Make room.' } }
  await expect(bridge().changeShellSettings({})).rejects.toThrow('The disk is full. Make room.')
})
