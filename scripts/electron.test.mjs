import { expect, test } from 'vitest'
import { displayObstacle, electronObstacle, fetchObstacle, runElectron } from './electron.mjs'

const desk = /** @type {const} */ ({ environment: { DISPLAY: ':0' }, platform: 'linux', uid: 1000 })

test('a desk with a display has nothing against Electron', () => {
  expect(electronObstacle(desk)).toBeUndefined()
  expect(electronObstacle({ ...desk, environment: { WAYLAND_DISPLAY: 'wayland-0' } })).toBeUndefined()
  expect(electronObstacle({ environment: {}, platform: 'win32', uid: undefined })).toBeUndefined()
})

test('without a display, or in CI, neither Electron nor a browser is opened', () => {
  expect(displayObstacle({ ...desk, environment: {} })).toBe('there is no display')
  expect(displayObstacle({ ...desk, environment: { DISPLAY: ':0', CI: 'true' } })).toBe('CI shows no windows')
})

test('root has a browser, but no Electron', () => {
  expect(displayObstacle({ ...desk, uid: 0 })).toBeUndefined()
  expect(electronObstacle({ ...desk, uid: 0 })).toBe('its sandbox does not work for root')
})

test.each([
  ['TypeError: fetch failed', 'its program could not be downloaded'],
  ['HTTPError: Response code 403 (Forbidden) for …', 'its download was answered with HTTP 403'],
  ['Error: Generated checksum for "electron.zip" did not match', 'its download was damaged'],
])('a failed download is one short reason: %s', (output, reason) => {
  expect(fetchObstacle(output)).toBe(reason)
})

test('an Electron that cannot show its window is a reason to open the browser, one that was closed is not', async () => {
  const ends = (/** @type {string} */ code) => runElectron(process.execPath, ['-e', code])
  expect(await ends('process.exit(133)')).toEqual({ reason: 'it ended at once, code 133' })
  expect(await ends('process.kill(process.pid, "SIGTRAP")')).toEqual({ reason: 'it ended at once, code 133' })
  expect(await ends('')).toEqual({ end: { code: 0, signal: null } })
  expect(await ends('process.kill(process.pid, "SIGTERM")')).toEqual({ end: { code: 143, signal: 'SIGTERM' } })
  expect(await runElectron('/no/such/electron', [])).toEqual({ reason: 'it ended at once, code 127' })
})
