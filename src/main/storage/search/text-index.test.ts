import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from '../../../contract/fold-text.ts'
import { createTextIndex } from './text-index.ts'

const index = createTextIndex([
  { name: 'IM1901040', text: '260501M Nắp chai Đà Nẵng NO.07' },
  { name: 'IM1901044', text: '260501M nắp hộp NO.11' },
  { name: 'IM190104', text: '10242M' },
  { name: 'X-IM190104', text: '' },
])

test('the very name comes first, then names that begin so, then the rest', () => {
  expect(index.find('im190104', 10)).toEqual({ places: [2, 0, 1, 3], total: 4, isExact: true })
  expect(index.find('im190104', 1)).toEqual({ places: [2], total: 4, isExact: true })
})

test('every word has to occur, in any order, case and with or without marks', () => {
  expect(index.find('da nang nap', 10).places).toEqual([0])
  expect(index.find('NẮP', 10).places).toEqual([0, 1])
  expect(index.find('nap 10242', 10).places).toEqual([])
})

test('nothing typed finds nothing, and what divides the texts is not found', () => {
  expect(index.find('  ', 10).total).toBe(0)
  expect(index.find('\n', 10).total).toBe(0)
  expect(index.find('\t260501m', 10).places).toEqual([0, 1])
})

test('it finds exactly what looking at each text finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'đ', 'Ă', ' ', '.'), maxLength: 6 })
  const text = fc.record({ name: word, text: word })
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), word, (texts, typed) => {
      const words = foldText(typed).trim().split(/\s+/).filter(Boolean)
      const line = ({ name, text: more }: { name: string; text: string }) => `${foldText(name)}\t${foldText(more)}`
      const expected = texts.flatMap((one, place) =>
        words.length > 0 && words.every(each => line(one).replaceAll(/ +/g, ' ').includes(each)) ? [place] : [],
      )
      const { places, total } = createTextIndex(texts).find(typed, 100)
      expect(places.toSorted((a, b) => a - b)).toEqual(expected)
      expect(total).toBe(expected.length)
    }),
  )
})
