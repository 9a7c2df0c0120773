import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { copySamplePlant } from '../../testing/copy-plant.ts'
import { programUrl } from '../../testing/program-url.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'

const entry = fileURLToPath(programUrl('cli'))

/** The command line as a process of its own. */
function moldline(...args: readonly string[]) {
  const home = temporaryFolder('home')
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, LOCALAPPDATA: home }
  const child = spawn(process.execPath, [entry, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] })
  return { child, ended: once(child, 'exit').then(([code]) => code as number) }
}

test('the process prints and ends with the exit code', async () => {
  const { child, ended } = moldline('version', '--json')
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  expect(JSON.parse(out)).toMatchObject({ node: process.version })
  expect([err, code]).toEqual(['', 0])
})

test('a command line that is not understood ends with 2, everything said is written out', async () => {
  const { child, ended } = moldline('frobnicate')
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  expect([out, code]).toEqual(['', 2])
  expect(err).toContain('frobnicate')
})

test('moldline --help | head: a reader that goes away is no error', async () => {
  const { child, ended } = moldline('--help')
  child.stdout.destroy()
  const [err, code] = await Promise.all([text(child.stderr), ended])
  expect([err, code]).toEqual(['', 0])
})

test('a secret is read from standard input and appears nowhere; where nothing can be kept, that is said', async () => {
  const folder = temporaryFolder('secret')
  const place = ['--plant', copySamplePlant().dir, '--workspace', join(folder, 'workspace')]
  const { child, ended } = moldline('config', 'secret', 'smtpPassword', '--json', ...place)
  child.stdin.end('sesame-42\n')
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  expect(JSON.parse(out)).toMatchObject({ failure: { code: 'secret_unavailable' } })
  expect(code).toBe(1)
  expect(out + err).not.toContain('sesame')
})
