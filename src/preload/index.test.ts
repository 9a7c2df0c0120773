import { expect, test, vi } from 'vitest'
import { ENGINE_PORT_ANSWER, ENGINE_PORT_REQUEST } from '../contract/channels.ts'
import type { ShellBridge } from '../contract/shell-bridge.ts'

const electron = vi.hoisted(() => ({
  exposed: {} as Record<string, unknown>,
  sent: [] as unknown[][],
  answer: null as ((event: { ports: unknown[] }, answer: unknown) => void) | null,
}))

// What a sandboxed preload has of Electron, as far as ours uses it.
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => (electron.exposed[name] = api) },
  ipcRenderer: {
    send: (...args: unknown[]) => electron.sent.push(args),
    on: (_channel: string, listener: typeof electron.answer) => (electron.answer = listener),
  },
}))

test('the window can ask for a port and nothing else, and the answer is posted to its own origin only', async () => {
  const posted: unknown[][] = []
  vi.stubGlobal('window', { postMessage: (...args: unknown[]) => posted.push(args) })
  vi.stubGlobal('location', { origin: 'app://console' })
  await import('./index.ts')

  const bridge = electron.exposed['moldline'] as ShellBridge
  expect(Object.keys(electron.exposed)).toEqual(['moldline'])
  expect(Object.keys(bridge)).toEqual(['requestEnginePort'])
  bridge.requestEnginePort('id')
  expect(electron.sent).toEqual([[ENGINE_PORT_REQUEST, 'id']])

  const answer = { channel: ENGINE_PORT_ANSWER, requestId: 'id' }
  electron.answer?.({ ports: ['port'] }, answer)
  expect(posted).toEqual([[answer, 'app://console', ['port']]])
})
