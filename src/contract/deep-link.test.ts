import { array, assert, constantFrom, oneof, property, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { deepLink, DeepLink } from './deep-link.ts'

const FINGERPRINT = '9bfabd4c'.repeat(8)

test.each([
  ['moldline://run/12', { kind: 'run', id: 12 }],
  ['moldline://notice/5', { kind: 'notice', id: 5 }],
  ['moldline://order/IM1901044', { kind: 'order', id: 'IM1901044' }],
  ['moldline://order/PO%2019%2F04%20%C4%90', { kind: 'order', id: 'PO 19/04 Đ' }],
  [`moldline://finding/${FINGERPRINT}`, { kind: 'finding', id: FINGERPRINT }],
])('%s leads somewhere', (url, link) => {
  expect(deepLink(url)).toEqual(link)
})

test.each([
  'moldline://run/0',
  'moldline://run/-1',
  'moldline://run/1e3',
  'moldline://run/12/../13',
  'moldline://run/12?plant=/etc',
  'moldline://run/12#x',
  'moldline://run/12 --plant /etc',
  'moldline://run/99999999999',
  'moldline://order/',
  'moldline://order/%00',
  'moldline://order/%0aX',
  'moldline://order/%E2%80%AEX',
  'moldline://order/%',
  'moldline://finding/short',
  'moldline://plant/x',
  'moldline:run/12',
  'MOLDLINE://run/12',
  'app://console/',
  'file:///etc/passwd',
  ' moldline://run/12',
])('%s leads nowhere', url => {
  expect(deepLink(url)).toBeNull()
})

/** Pieces that people have used to break out of links. */
const hostile = constantFrom(
  '"',
  "'",
  ' ',
  '--plant',
  '--cli',
  '..',
  '/',
  '\\',
  '%',
  '%2e%2e',
  '%00',
  '\n',
  '\r\n',
  '?',
  '#',
  '@',
  ':',
  'javascript:',
  'file://',
  'https://evil.example',
  '<script>',
  '\u202e',
  '\u0000',
  '12',
  'IM1901044',
  '__proto__',
)
const hostileUrl = tuple(
  constantFrom('moldline://run/', 'moldline://order/', 'moldline://notice/', 'moldline://finding/', 'moldline:', ''),
  array(oneof(hostile, string({ unit: 'binary', maxLength: 8 })), { maxLength: 8 }),
).map(([start, rest]) => start + rest.join(''))

test('whatever comes in, only a kind and an id come out', () => {
  assert(
    property(hostileUrl, url => {
      const link = deepLink(url)
      if (link === null) return
      expect(Object.keys(link).toSorted()).toEqual(['id', 'kind'])
      expect(DeepLink.parse(link)).toEqual(link)
      expect(String(link.id)).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
    }),
    { numRuns: 2_000 },
  )
})

test('every order name that can be shown survives the way through a link', () => {
  assert(
    property(string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), poNo => {
      const order = DeepLink.safeParse({ kind: 'order', id: poNo })
      // Each character of a name is at most twelve of its link.
      const escaped = encodeURIComponent(poNo).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)
      expect(deepLink(`moldline://order/${escaped}`)).toEqual(
        order.success && escaped.length <= 600 ? order.data : null,
      )
    }),
  )
})
