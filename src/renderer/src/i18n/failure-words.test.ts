import { expect, test } from 'vitest'
import { FAILURE_CODES } from '../../../contract/failure.ts'
import { failureWords } from './failure-words.ts'

test.each(FAILURE_CODES)('%s says the same in both languages', code => {
  const en = failureWords(code, 'en')
  const vi = failureWords(code, 'vi')
  expect(vi.causes).toHaveLength(en.causes.length)
  expect(vi.prevention).toHaveLength(en.prevention.length)
  expect([vi.description, vi.whatToDo].filter(text => text.trim() === '')).toEqual([])
  expect(vi.description).not.toBe(en.description)
  expect(vi.whatToDo).not.toBe(en.whatToDo)
})
