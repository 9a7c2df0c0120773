import { beforeEach, expect, test, vi } from 'vitest'
import { runCommandLine } from './run-command-line.ts'
import { reset, world } from './testing/electron-double.ts'

vi.mock('electron', () => import('./testing/electron-double.ts'))

beforeEach(() => reset('logs'))

test('Moldline --cli runs the command in a process of its own, with its streams and exit code', async () => {
  let interrupt = () => {}
  await runCommandLine({
    entry: '/out/main/cli.js',
    args: ['orders', '--late'],
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
