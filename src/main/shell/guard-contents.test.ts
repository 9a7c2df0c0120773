import { beforeEach, expect, test, vi } from 'vitest'
import { guardContents } from './guard-contents.ts'
import { app, guards, preventable, reset, WebContentsDouble } from './testing/electron-double.ts'

vi.mock('electron', () => import('./testing/electron-double.ts'))

beforeEach(() => reset('logs'))

function guarded() {
  guardContents(['app://console'])
  const contents = new WebContentsDouble()
  app.emit('web-contents-created', {}, contents)
  return contents
}

const FOREIGN = [
  'https://example.com/',
  'file:///etc/passwd',
  'app://console.evil.example/',
  'app://consoles/',
  'app://other/',
  'javascript:alert(1)',
  'data:text/html,x',
]

test.each(['will-frame-navigate', 'will-redirect'])('%s stays on our own origin', event => {
  const contents = guarded()
  const own = { ...preventable(), url: 'app://console/index.html' }
  contents.emit(event, own)
  expect(own.defaultPrevented).toBe(false)
  const stopped = FOREIGN.filter(url => {
    const prevented = vi.fn<() => void>()
    contents.emit(event, { url, preventDefault: prevented })
    return prevented.mock.calls.length === 1
  })
  expect(stopped).toEqual(FOREIGN)
})

test('new windows and webviews are refused, even to our own content', () => {
  const contents = guarded()
  expect(contents.openHandler?.({ url: 'app://console/' })).toEqual({ action: 'deny' })
  const event = preventable()
  contents.emit('will-attach-webview', event)
  expect(event.defaultPrevented).toBe(true)
})

test('no permission is granted, save copying to the clipboard from our own page', () => {
  const contents = guarded()
  const asked = (permission: string, url: string) => {
    Object.assign(contents.mainFrame, { url })
    const grant = vi.fn<(granted: boolean) => void>()
    guards.request?.(contents as never, permission as never, grant, {} as never)
    return grant.mock.calls[0]?.[0]
  }
  expect(asked('clipboard-sanitized-write', 'app://console/')).toBe(true)
  expect(asked('clipboard-sanitized-write', 'https://example.com/')).toBe(false)
  const others = ['clipboard-read', 'notifications', 'media', 'geolocation', 'openExternal', 'fileSystem']
  expect(others.filter(permission => asked(permission, 'app://console/'))).toEqual([])
  expect(others.filter(permission => guards.check?.(null, permission as never, 'app://console/', {} as never))).toEqual(
    [],
  )
  expect(guards.check?.(null, 'clipboard-sanitized-write', 'app://console/', {} as never)).toBe(true)
  expect(guards.device?.({} as never)).toBe(false)
})

test('no request leaves the computer', () => {
  guarded()
  const cancelled = (url: string) => {
    const answer = vi.fn<(response: { cancel?: boolean }) => void>()
    guards.beforeRequest?.({ url }, answer)
    return answer.mock.calls[0]?.[0].cancel
  }
  expect(cancelled('app://console/assets/index.js')).toBe(false)
  expect(cancelled('data:image/png;base64,AA')).toBe(false)
  const elsewhere = ['https://example.com/', 'http://127.0.0.1:80/', 'ws://127.0.0.1:80/', 'file:///etc/passwd']
  expect(elsewhere.filter(url => !cancelled(url))).toEqual([])
})
