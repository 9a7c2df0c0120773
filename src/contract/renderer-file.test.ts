import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { rendererFile } from './renderer-file.ts'

test.each([
  ['/', 'index.html', 'text/html; charset=utf-8'],
  ['/index.html', 'index.html', 'text/html; charset=utf-8'],
  ['/assets/index-D3_x-a.js', 'assets/index-D3_x-a.js', 'text/javascript; charset=utf-8'],
  ['/assets/inter-vietnamese.woff2', 'assets/inter-vietnamese.woff2', 'font/woff2'],
])('%s is %s', (pathname, path, contentType) => {
  expect(rendererFile(pathname)).toEqual({ path, contentType })
})

test.each([
  '',
  'index.html',
  '//etc/passwd.html',
  '/../main/index.js',
  '/assets/../../main/index.js',
  '/%2e%2e/main/index.js',
  '/..%5cmain%5cindex.js',
  '/assets\\..\\index.js',
  '/C:/index.html',
  '/.env.js',
  '/assets/.hidden.js',
  '/index.html\0.js',
  '/index.html/',
  '/package.json',
  '/assets/index.js.map',
  '/file.constructor',
  '/LICENSE',
])('%j names no file', pathname => expect(rendererFile(pathname)).toBeNull())

test('no path, however it is spelled, leaves the folder', () => {
  const part = constantFrom('..', '.', '/', '\\', '%2e', '%2f', ':', '\0', 'a', 'index.html', '.js', '~', ' ')
  const staysInside = (parts: readonly string[]) => {
    const file = rendererFile(`/${parts.join('')}`)
    return file === null || new URL(file.path, 'app://console/out/').pathname === `/out/${file.path}`
  }
  expect(() => assert(property(array(part, { maxLength: 12 }), staysInside), { numRuns: 2_000 })).not.toThrow()
})
