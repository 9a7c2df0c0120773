import { expect, test } from 'vitest'
import { cronWords } from './cron-words.ts'

test.each([
  ['0 7 1,15 * *', 'Vào 07:00, vào ngày 1 và 15 trong tháng'],
  ['0 7 1 * 1', 'Vào 07:00, vào ngày 1 trong tháng, và Thứ 2'],
  ['0 22 * * 0', 'Vào 22:00, chỉ vào Chủ nhật'],
  ['0 6 * * 1#1', 'Vào 06:00, vào Thứ 2 đầu tiên của tháng'],
])('%s is said in Vietnamese as it is meant', (cron, words) => {
  expect(cronWords(cron, 'vi')).toBe(words)
})
