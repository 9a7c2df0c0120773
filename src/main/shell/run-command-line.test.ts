import { beforeEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { runCommandLine } from './run-command-line.ts'
import { reset, world } from './testing/electron-double.ts'

vi.mock('electron', () => import('./testing/electron-double.ts'))

beforeEach(() => reset('logs'))

test('Moldline --cli runs the command in a process of its own, with its streams and exit code', async () => {
  let interrupt = () => {}
  await runCommandLine({
    entry: '/out/main/cli.js',
    args: ['orders', '--late'],
    platform: 'linux',
    onDefect: error => expect.unreachable(String(error)),
    onInterrupt: listener => (interrupt = listener),
  })
  const [child] = world.children
  expect(child).toMatchObject({ entry: '/out/main/cli.js', args: ['orders', '--late'], options: { stdio: 'inherit' } })
  interrupt()
  expect(child?.received).toEqual([{ message: { kind: 'interrupt' }, ports: [] }])
  expect(world.exitCode).toBeNull()
  child?.emit('exit', 3)
  expect(world.exitCode).toBe(3)
  expect(world.windows).toEqual([])
})

test('a command has the keystore of the app', async () => {
  reset(temporaryFolder('shell'))
  await runCommandLine({
    entry: '/out/main/cli.js',
    args: ['run'],
    platform: 'linux',
    onDefect: error => expect.unreachable(String(error)),
    onInterrupt: () => {},
  })
  const [child] = world.children
  const secret = { workspace: '/w', name: 'smtpPassword' }
  child?.emit('message', { kind: 'ask', id: 1, ask: { kind: 'set-secret', ...secret, value: 'sesame-42' } })
  await vi.waitUntil(() => child?.received.length === 1)
  child?.emit('message', { kind: 'ask', id: 2, ask: { kind: 'get-secret', ...secret } })
  await vi.waitUntil(() => child?.received.length === 2)
  expect(child?.received.map(({ message }) => message)).toEqual([
    { kind: 'answer', id: 1, answer: { kind: 'kept' } },
    { kind: 'answer', id: 2, answer: { kind: 'secret', value: 'sesame-42' } },
  ])
})
