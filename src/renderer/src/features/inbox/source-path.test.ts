import { expect, test } from 'vitest'
import { SAMPLE_NOTICES } from '../../testing/sample-notices.ts'
import { sourcePath } from './source-path.ts'

const WINDOWS = { plant: 'D:\\Plants\\Hanoi-2', workspace: 'C:\\Moldline\\hanoi-2\\' }
const [partial, damaged, held] = SAMPLE_NOTICES

test('the workbook, written as this computer writes paths', () => {
  expect(partial && sourcePath(partial, WINDOWS)).toBe('D:\\Plants\\Hanoi-2\\staticDatabase\\moldInfo.xlsx')
  expect(partial && sourcePath(partial, { plant: '/plants/hanoi', workspace: '/w' })).toBe(
    '/plants/hanoi/staticDatabase/moldInfo.xlsx',
  )
})

test('without a workbook the text of the notice, without either nothing', () => {
  expect(damaged && sourcePath(damaged, WINDOWS)).toMatch(/^C:\\Moldline\\hanoi-2\\notices\\/)
  expect(held && sourcePath(held, WINDOWS)).toBeNull()
})
