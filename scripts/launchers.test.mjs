import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { launcherProject } from './launcher-project.mjs'

/**
 * @param {string} folder
 * @param {string} launcher
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function launch(folder, launcher, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'scripts', launcher), ...args], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder, ...env },
  })
  return { status, stdout, stderr }
}

test('moldline builds first, says so on standard error, and leaves standard output to the command', () => {
  const { folder } = launcherProject()
  const { status, stdout, stderr } = launch(folder, 'moldline.mjs', ['exit', '4', '--json'])
  expect(status).toBe(4)
  expect(JSON.parse(stdout).args).toEqual(['exit', '4', '--json'])
  expect(stderr).toMatch(/^build\s+ok \(\d+\.\d s\)\n$/)
})

test('what is up to date is not built again, what has changed is', () => {
  const { folder, write } = launcherProject()
  launch(folder, 'moldline.mjs', ['exit', '0'])
  expect(launch(folder, 'moldline.mjs', ['exit', '0']).stderr).toBe('')
  write('src/main.test.ts', 'tests are not built')
  expect(launch(folder, 'moldline.mjs', ['exit', '0']).stderr).toBe('')
  write('src/main.ts', 'second')
  expect(launch(folder, 'moldline.mjs', ['exit', '0']).stderr).toMatch(/^build\s+ok/)
})

test('a failed build ends with its reason and the command to type, and is tried again', () => {
  const { folder, write } = launcherProject()
  write('src/main.ts', 'broken')
  const { status, stderr } = launch(folder, 'moldline.mjs', ['orders'])
  expect(status).toBe(1)
  expect(stderr).toMatch(/^build\s+failed[^]*main\.ts is broken[^]*then type: npx moldline orders\n$/)
  write('src/main.ts', 'mended')
  expect(launch(folder, 'moldline.mjs', ['exit', '0']).status).toBe(0)
})

test('start passes on its options, with folders as they were meant where they were typed, and signals', async () => {
  const { folder } = launcherProject()
  const args = ['--browser', '--plant', 'p', '--workspace', join(folder, 'w'), '--port', '81', '--no-open']
  const env = { ...process.env, INIT_CWD: folder }
  const child = spawn(process.execPath, [join(folder, 'scripts/start.mjs'), ...args], { env })
  onTestFinished(() => void child.kill('SIGKILL'))
  let stdout = ''
  child.stdout.on('data', data => {
    stdout += String(data)
    if (stdout.includes('"serve"')) child.kill('SIGTERM')
  })
  const [code] = await once(child, 'close')
  const called = /^\{.*\}$/m.exec(stdout)?.[0] ?? ''
  const folders = ['--plant', join(folder, 'p'), '--workspace', join(folder, 'w')]
  expect(JSON.parse(called).args).toEqual(['serve', ...folders, '--port', '81', '--no-open'])
  expect(stdout).toMatch(/stopped in order/)
  expect(code).toBe(7)
})

test('an option start does not know is refused, with the ones it knows', () => {
  const { folder } = launcherProject()
  const { status, stderr } = launch(folder, 'start.mjs', ['--plan', 'x'])
  expect(status).toBe(2)
  expect(stderr).toMatch(/--plan'[^]*--plant DIR/)
})

test('help needs nothing installed', () => {
  const { folder } = launcherProject({ installed: false })
  expect(launch(folder, 'start.mjs', ['--help'])).toMatchObject({ status: 0, stderr: '' })
})

test('a registry that is not reached ends with the remedy, for tests with the count line too', () => {
  const { folder, write } = launcherProject({ installed: false })
  write('npm-cli.js', "console.log('npm error code ECONNREFUSED'); process.exit(1)")
  const env = { npm_execpath: join(folder, 'npm-cli.js') }
  expect(launch(folder, 'start.mjs', [], env)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/registry was not reached\.\nCheck the network.*, then type: npm start\n$/),
  })
  expect(launch(folder, 'test.mjs', [], env)).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/then type: npm test\n[^]*\n0 passed, 1 failed\n$/),
  })
})
