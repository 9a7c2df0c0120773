import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { streamOutput } from './output.ts'

/** Writes without end to its standard output until that closes, then says so on standard error. */
const endless = `
  const { streamOutput } = await import(${JSON.stringify(new URL('./output.ts', import.meta.url).href)})
  const out = streamOutput(process.stdout)
  while (out.open) await out.write('x'.repeat(65536))
  process.stderr.write('noticed')
`

test('a real pipe whose reader goes away closes the output, and nothing is thrown', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', endless], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  child.stdout.destroy()
  expect(await text(child.stderr)).toBe('noticed')
  expect((await ended)[0]).toBe(0)
})

test('a disk that is full is not hidden', async () => {
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  const stream = new Writable({ write: (_chunk, _encoding, done) => done(full) })
  await expect(streamOutput(stream as NodeJS.WriteStream).write('x')).rejects.toThrow('no space left')
})
