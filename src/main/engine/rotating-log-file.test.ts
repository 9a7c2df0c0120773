import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openRotatingLogFile } from './rotating-log-file.ts'

test('lines are kept over rotations, oldest files go, nothing is split', () => {
  const dir = mkdtempSync(join(tmpdir(), 'moldline-log-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  const log = openRotatingLogFile(join(dir, 'engine.log'), 30, 2)
  for (let line = 0; line < 12; line++) log.write(`line ${line} ...\n`)
  log.close()
  expect(readdirSync(dir).toSorted()).toEqual(['engine.log', 'engine.log.1', 'engine.log.2'])
  expect(readFileSync(join(dir, 'engine.log'), 'utf8')).toBe('line 10 ...\nline 11 ...\n')
  expect(readFileSync(join(dir, 'engine.log.1'), 'utf8')).toBe('line 8 ...\nline 9 ...\n')
})

test.skipIf(!existsSync('/dev/full'))('a full disk takes lines, not the program', () => {
  const log = openRotatingLogFile('/dev/full', 1_000, 2)
  expect(() => log.write('line\n')).not.toThrow()
  log.close()
})
