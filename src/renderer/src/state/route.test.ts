import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatRoute, parseRoute, SCREENS } from './route.ts'

test('anything unknown is the Run screen', () => {
  for (const hash of ['', '#', '#/', '#/nowhere', '#/nowhere/x']) {
    expect(parseRoute(hash)).toEqual({ screen: 'run', opened: null })
  }
})

test('a link that was cut off opens the screen alone', () => {
  expect(parseRoute('#/orders/%E1%')).toEqual({ screen: 'orders', opened: null })
})

test('every route survives the address', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SCREENS),
      fc.option(fc.string({ minLength: 1, unit: 'grapheme' })),
      (screen, opened) => {
        expect(parseRoute(formatRoute({ screen, opened }))).toEqual({ screen, opened })
      },
    ),
  )
})
