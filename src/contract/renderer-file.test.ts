import fc from 'fast-check'
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
  const part = fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', ':', '\0', 'a', 'index.html', '.js', '~', ' ')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), parts => {
      const file = rendererFile(`/${parts.join('')}`)
      if (file) expect(new URL(file.path, 'app://console/out/').pathname).toBe(`/out/${file.path}`)
    }),
  )
})
