import { expect, test } from 'vitest'
import { fits, installFailure } from './install.mjs'

const locked = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/b-win32': { version: '1.0.0', integrity: 'sha512-b', optional: true },
}
const installed = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } }

test('an installation fits its lock file, a package for another platform may be missing', () => {
  expect(fits(locked, installed)).toBe(true)
  expect(fits(locked, {})).toBe(false)
})

test('another version, or another content of the same version, does not fit', () => {
  expect(fits(locked, { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } })).toBe(false)
  expect(fits(locked, { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-c' } })).toBe(false)
})

test.each([
  ['npm error code ENOTFOUND', /network/],
  ['npm error code EUSAGE\nnpm error `npm ci` can only install with an existing lock file', /one commit/],
  ['npm error code EACCES', /Close Moldline/],
  ['npm error nospc ENOSPC: no space left on device', /Free about 1 GB/],
  ['spawn npm ENOENT', /Install Node\.js/],
  ['npm error something new', /Mend that/],
])('%j ends with what to do and the command to type', (output, remedy) => {
  const failure = installFailure(output, 'npm start')
  expect(failure.remedy).toMatch(remedy)
  expect(failure.remedy).toMatch(/type: npm start$/)
  expect(failure.output).toBe(output)
})

test("npm's warnings and stack traces are left out of what is shown", () => {
  const output = 'npm warn config\nnpm error code ECONNREFUSED\nnpm error\nnpm error     at Socket.connect (net.js:1:1)'
  expect(installFailure(output, 'npm start').output).toBe('npm error code ECONNREFUSED')
})
