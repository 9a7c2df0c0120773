import { expect, test } from 'vitest'
import { newEndpoint } from './new-endpoint.ts'

const random = (bytes: number) => 'ab'.repeat(bytes)
const long = `/home/planner/${'Xưởng ép nhựa số hai/'.repeat(6)}workspace`

test('the socket is in the workspace where its path is short enough', () => {
  expect(newEndpoint('/home/lan/ws', { platform: 'linux', random })).toEqual({
    path: '/home/lan/ws/owner.sock',
    token: 'ab'.repeat(32),
  })
})

test('else in a folder of its own below the temporary files, counted in bytes and not in characters', () => {
  const options = { platform: 'darwin', random, temporary: '/var/tmp' } as const
  expect(newEndpoint(long, options).path).toBe('/var/tmp/moldline-abababababababab/owner.sock')
  expect(newEndpoint(long, { ...options, temporary: long }).path).toBe('/tmp/moldline-abababababababab/owner.sock')
  const exact = `/${'w'.repeat(103 - '/'.length - '/owner.sock'.length)}`
  expect(newEndpoint(exact, options).path).toBe(`${exact}/owner.sock`)
  expect(newEndpoint(`${exact}w`, options).path).toContain('/var/tmp/')
})

test('on Windows it is a pipe with a name nobody guesses', () => {
  expect(newEndpoint('C:\\ws', { platform: 'win32', random }).path).toBe('\\\\.\\pipe\\moldline-abababababababab')
  expect(newEndpoint('C:\\ws', { platform: 'win32' }).path).not.toBe(newEndpoint('C:\\ws', { platform: 'win32' }).path)
})
