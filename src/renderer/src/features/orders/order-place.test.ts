import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ORDER_FIGURES } from '../../../../contract/order-derivation.ts'
import { formatOrderPlace, parseOrderPlace } from './order-place.ts'

test('an order and its figure are in the address', () => {
  expect(formatOrderPlace('IM1901040', { figure: 'dayQuantityMap', key: '2019-01-30' })).toBe(
    'IM1901040~dayQuantityMap~2019-01-30',
  )
  expect(parseOrderPlace(null)).toEqual({ poNo: null, figure: null })
  expect(parseOrderPlace('A~B')).toEqual({ poNo: 'A~B', figure: null })
})

test('what was written is read back, whatever the number and the entry are called', () => {
  const poNo = fc.string({ minLength: 1 }).filter(text => parseOrderPlace(text).figure === null)
  const figure = fc.record({ figure: fc.constantFrom(...ORDER_FIGURES), key: fc.option(fc.string()) })
  fc.assert(
    fc.property(poNo, fc.option(figure), (number, opened) => {
      expect(parseOrderPlace(formatOrderPlace(number, opened))).toEqual({ poNo: number, figure: opened })
    }),
  )
})
