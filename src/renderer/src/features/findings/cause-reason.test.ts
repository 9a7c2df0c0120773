import { expect, test } from 'vitest'
import { asSentence, causeReason } from './cause-reason.ts'

test.each([
  ['itemInfo:10242M', 'itemInfo', '10242M', ''],
  ['cavity-missing:DH-M-003', 'cavity-missing', 'DH-M-003', ''],
  ['cavity-missing:no mold', 'noMold', '', ''],
  ['shift-unknown:empty', 'noShift', '', ''],
  ['moldInfo:PXNHC4-M-002 at 50 t', 'moldTonnage', 'PXNHC4-M-002', '50'],
  ['moldInfo:<NA>', 'noMold', '', ''],
  ['moldSpecificationSummary:10242M with PXNHC4-M-002', 'moldNotListed', '10242M', 'PXNHC4-M-002'],
  ['moldSpecificationSummary:10242M moldNum', 'moldNumber', '10242M', ''],
  ['moldSpecificationSummary:10242M', 'moldSpecificationSummary', '10242M', ''],
  ['duplicate-key:machineInfo NO.01', 'duplicate-key', 'machineInfo NO.01', ''],
])('%s is a reason of its own', (cause, text, key, other) => {
  expect(causeReason(cause)).toEqual({ text, values: { key, other } })
})

test('what nobody knows is no reason', () => {
  expect(causeReason('whatever')).toBeNull()
  expect(causeReason('static-item:10242M')).toBeNull()
})

test('a reason as a sentence begins with a capital; a table or a code at its beginning stays as it is written', () => {
  const sentence = (cause: string, said: string) => asSentence(said, causeReason(cause))
  expect(sentence('itemInfo:10242M', 'item 10242M is missing')).toBe('Item 10242M is missing')
  expect(sentence('itemInfo:<NA>', 'no item is named')).toBe('No item is named')
  expect(sentence('duplicate-key:machineInfo MD1', 'machineInfo MD1 stands twice')).toBe('machineInfo MD1 stands twice')
  expect(sentence('moldSpecificationSummary:ab1', 'ab1 is not in it')).toBe('ab1 is not in it')
  expect(sentence('rowInfo:ab1', 'rowInfo: ab1')).toBe('rowInfo: ab1')
})
