import { beforeEach, expect, test, vi } from 'vitest'
import { SHELL_CALL } from '../../contract/channels.ts'
import { EngineFailure, failure } from '../../contract/failure.ts'
import { answerShellCalls } from './shell-calls.ts'
import { reset, WebContentsDouble, world } from './testing/electron-double.ts'

vi.mock('electron', () => import('./testing/electron-double.ts'))

beforeEach(() => reset('logs'))

const SETTINGS = {
  openAtLogin: false,
  updateCheck: false,
  closeToTray: false,
  language: 'en',
  unavailable: [],
} as const
const NO_ROOM = failure('disk_full', 'The disk is full.', { remedy: 'Make room.' })

function answering() {
  const done: unknown[] = []
  answerShellCalls({
    origins: ['app://console'],
    settings: {
      get: () => SETTINGS,
      change(change) {
        done.push(change)
        if (change.closeToTray) throw new EngineFailure(NO_ROOM)
        return { ...SETTINGS, language: change.language ?? 'en' }
      },
    },
    recentPlants: () => [{ plant: '/plants/a', name: 'a', isOpen: true }],
    async openPlant(plant) {
      done.push(plant)
      return plant !== null
    },
    log: text => done.push(text),
  })
  const page = new WebContentsDouble()
  const ask = (given: unknown, from: object = {}) =>
    world.calls.get(SHELL_CALL)?.({ sender: page, senderFrame: page.mainFrame, ...from }, given)
  return { ask, done, page }
}

test('the window reads and changes settings, sees the recent plants and opens one', async () => {
  const { ask, done } = answering()
  expect(await ask({ kind: 'get-settings' })).toEqual({ kind: 'done', value: SETTINGS })
  expect(await ask({ kind: 'change-settings', change: { language: 'vi' } })).toEqual({
    kind: 'done',
    value: { ...SETTINGS, language: 'vi' },
  })
  expect(await ask({ kind: 'recent-plants' })).toEqual({
    kind: 'done',
    value: [{ plant: '/plants/a', name: 'a', isOpen: true }],
  })
  expect(await ask({ kind: 'open-plant', path: '/plants/a' })).toEqual({ kind: 'done', value: true })
  expect(await ask({ kind: 'open-plant', path: null })).toEqual({ kind: 'done', value: false })
  expect(done).toEqual([{ language: 'vi' }, '/plants/a', null])
})

test('a failure crosses as plain data', async () => {
  const { ask } = answering()
  expect(await ask({ kind: 'change-settings', change: { closeToTray: true } })).toEqual({
    kind: 'failed',
    failure: NO_ROOM,
  })
})

test.each([
  null,
  'get-settings',
  { kind: 'quit' },
  { kind: 'get-settings', more: 1 },
  { kind: 'change-settings', change: { program: '/bin/sh' } },
  { kind: 'change-settings', change: { openAtLogin: 'yes' } },
  { kind: 'open-plant', path: '' },
  { kind: 'open-plant', path: ['/etc'] },
])('%j is refused', async call => {
  const { ask, done } = answering()
  expect(await ask(call)).toMatchObject({ kind: 'failed', failure: { code: 'unknown_option' } })
  expect(done).toEqual([expect.stringContaining('refused')])
})

test('a page of somebody else, and a frame inside ours, are refused', async () => {
  const { ask, page } = answering()
  const stranger = new WebContentsDouble()
  Object.assign(stranger.mainFrame, { origin: 'https://evil.example' })
  const refused = { kind: 'failed', failure: { code: 'unknown_option' } }
  expect(await ask({ kind: 'get-settings' }, { sender: stranger, senderFrame: stranger.mainFrame })).toMatchObject(
    refused,
  )
  const frame = { origin: 'app://console', url: 'app://console/frame' }
  expect(await ask({ kind: 'get-settings' }, { sender: page, senderFrame: frame })).toMatchObject(refused)
  expect(await ask({ kind: 'get-settings' }, { sender: page, senderFrame: null })).toMatchObject(refused)
})
