import type { BrowserWindow } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import { BrowserWindow as WindowDouble, reset } from './testing/electron-double.ts'
import { watchPage } from './watch-page.ts'

vi.mock('electron', () => import('./testing/electron-double.ts'))

beforeEach(() => reset('logs'))

function watched({ reopens = true, waits = true } = {}) {
  const window = new WindowDouble({})
  const logged: string[] = []
  const asked: string[] = []
  let clock = 0
  watchPage(window as unknown as BrowserWindow, {
    log: text => logged.push(text),
    now: () => clock,
    async askAboutEnds() {
      asked.push('ends')
      return reopens
    },
    async askToWait() {
      asked.push('wait')
      return waits
    },
    onGivenUp: () => asked.push('given up'),
  })
  const end = (reason = 'crashed') => window.webContents.emit('render-process-gone', {}, { reason })
  return { window, logged, asked, end, pass: (ms: number) => (clock += ms), reloads: () => window.webContents.reloads }
}

test('a page that ends is loaded again, and the shell notes it; one that ends in order is not', () => {
  const { end, reloads, logged } = watched()
  end('oom')
  expect(reloads()).toBe(1)
  expect(logged.join('')).toContain("the window's page ended (oom)")
  end('clean-exit')
  expect(reloads()).toBe(1)
})

test('a page that ends again and again is a question, asked once at a time', async () => {
  const { end, reloads, asked } = watched()
  for (let count = 0; count < 5; count++) end()
  expect(reloads()).toBe(3)
  await vi.waitFor(() => expect(reloads()).toBe(4))
  expect(asked).toEqual(['ends'])
  end()
  expect(reloads()).toBe(5)
})

test('ends that lie far apart are not counted together', () => {
  const { end, reloads, asked, pass } = watched()
  for (let count = 0; count < 10; count++) {
    end()
    pass(25_000)
  }
  expect(reloads()).toBe(10)
  expect(asked).toEqual([])
})

test('whoever does not want it any more quits', async () => {
  const { end, asked } = watched({ reopens: false })
  for (let count = 0; count < 4; count++) end()
  await vi.waitFor(() => expect(asked).toEqual(['ends', 'given up']))
})

test('a page that does not answer is waited for, or ended and loaded again', async () => {
  const patient = watched()
  patient.window.emit('unresponsive')
  patient.window.emit('unresponsive')
  await vi.waitFor(() => expect(patient.asked).toEqual(['wait']))
  expect(patient.reloads()).toBe(0)

  const hasty = watched({ waits: false })
  hasty.window.emit('unresponsive')
  await vi.waitFor(() => expect(hasty.reloads()).toBe(1))
})
