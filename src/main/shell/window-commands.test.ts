import type { WebContents } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import { COMMAND, COMMANDS_WANTED } from '../../contract/channels.ts'
import { ipcMain, reset, WebContentsDouble } from './testing/electron-double.ts'
import { createWindowCommands } from './window-commands.ts'

vi.mock('electron', () => import('./testing/electron-double.ts'))

beforeEach(() => reset('logs'))

function commanding() {
  const logged: string[] = []
  const commands = createWindowCommands({ origins: ['app://console'], log: text => logged.push(text) })
  const page = new WebContentsDouble()
  commands.attach(page as unknown as WebContents)
  const listen = (from: object = {}) =>
    ipcMain.emit(COMMANDS_WANTED, { sender: page, senderFrame: page.mainFrame, ...from })
  const navigate = (details: { isMainFrame: boolean; isSameDocument: boolean }) =>
    page.emit('did-start-navigation', details)
  const heard = () => page.sent.map(({ channel, message }) => (channel === COMMAND ? message : channel))
  return { commands, page, listen, navigate, heard, logged }
}

test('what is told before the page listens comes once it does, in order, and once', () => {
  const { commands, listen, heard } = commanding()
  commands.send({ kind: 'search' })
  commands.send({ kind: 'run-pipeline' })
  expect(heard()).toEqual([])
  listen()
  listen()
  expect(heard()).toEqual([{ kind: 'search' }, { kind: 'run-pipeline' }])
  commands.send({ kind: 'shortcuts' })
  expect(heard()).toHaveLength(3)
})

test('a page that loads again is waited for; going to another place of it is not loading', () => {
  const { commands, listen, navigate, heard } = commanding()
  listen()
  navigate({ isMainFrame: true, isSameDocument: true })
  navigate({ isMainFrame: false, isSameDocument: false })
  commands.send({ kind: 'search' })
  expect(heard()).toHaveLength(1)
  navigate({ isMainFrame: true, isSameDocument: false })
  commands.send({ kind: 'shortcuts' })
  expect(heard()).toHaveLength(1)
  listen()
  expect(heard()).toHaveLength(2)
})

test('what was told to a window that closed comes to the next one', () => {
  const { commands, page, listen, heard } = commanding()
  listen()
  page.emit('destroyed')
  commands.send({ kind: 'search' })
  const next = new WebContentsDouble()
  commands.attach(next as unknown as WebContents)
  ipcMain.emit(COMMANDS_WANTED, { sender: next, senderFrame: next.mainFrame })
  expect(heard()).toEqual([])
  expect(next.sent.map(({ message }) => message)).toEqual([{ kind: 'search' }])
})

test('no other page and no frame inside ours is told anything', () => {
  const { commands, listen, heard, logged } = commanding()
  commands.send({ kind: 'search' })
  listen({ senderFrame: null })
  listen({ senderFrame: { origin: 'app://console', url: 'app://console/frame' } })
  const stranger = new WebContentsDouble()
  listen({ sender: stranger, senderFrame: stranger.mainFrame })
  expect(heard()).toEqual([])
  expect(logged).toHaveLength(3)
})
