import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test as base } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DEEP_LINK_SCHEME } from '../../src/contract/deep-link.ts'
import { APP_ID } from '../../src/main/shell/app-id.ts'
import { projectRoot } from '../built-program.ts'
import { createPlace } from '../place.ts'
import { packProgram, type Packed } from './pack-program.ts'
import { extractArchive, readArchive } from './read-archive.ts'

/** More than this is no program any more but somebody's leftovers. Bytes, Electron not counted. */
const BUDGET = 20 * 1024 * 1024

/** Production dependencies and theirs: a new one is seen here. */
const MODULES = `
  @e965/xlsx @pinojs/redact @trpc/server argparse atomic-sleep better-sqlite3 builder-util-runtime chokidar commander croner debug
  electron-updater fs-extra graceful-fs hyparquet hyparquet-writer js-yaml jsonfile lazy-val lodash.escaperegexp lodash.isequal ms
  nodemailer on-exit-leak-free pino pino-abstract-transport pino-std-serializers process-warning quick-format-unescaped readdirp
  real-require safe-stable-stringify sax semver sonic-boom split2 thread-stream tiny-typed-emitter universalify ws zod
`
  .trim()
  .split(/\s+/)

interface Package {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

interface System {
  readonly target: { readonly target: string } | readonly { readonly target: string }[]
  readonly files: readonly string[]
}

interface Installers {
  readonly appId: string
  readonly protocols: { readonly schemes: readonly string[] }
  readonly win: System
  readonly linux: System
  readonly mac: System
}

/** The configuration as it stands in the project's folder, which is no folder of these tests. */
async function configuration(): Promise<Installers> {
  const file = pathToFileURL(join(projectRoot, 'electron-builder.config.ts')).href
  return ((await import(file)) as { readonly default: Installers }).default
}

const test = base.extend<object, { readonly folder: string; readonly packed: Packed }>({
  folder: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads fixture names from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'moldline-packed-'))
      await use(folder)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
    { scope: 'worker' },
  ],
  packed: [
    async ({ folder }, use) => {
      base.skip(process.platform !== 'linux', 'the listing is made on Linux')
      await use(await packProgram(folder))
    },
    { scope: 'worker' },
  ],
})

test('electron-builder accepts the configuration by its own schema, and would not accept another', async ({
  packed,
  folder,
}) => {
  expect(existsSync(packed.archive)).toBe(true)
  const wrong = packProgram(join(folder, 'wrong'), { asarUnpacked: true } as object)
  await expect(wrong).rejects.toThrow(/configuration has an unknown property 'asarUnpacked'/)
})

test('program and installers carry the same names', async () => {
  const { appId, protocols, win, linux, mac } = await configuration()
  expect(appId).toBe(APP_ID)
  expect(protocols.schemes).toEqual([DEEP_LINK_SCHEME])
  const targets = [win.target, linux.target, mac.target].flat().map(({ target }) => target)
  expect(targets).toEqual(['nsis', 'AppImage', 'deb', 'dmg'])
  // One list for every system, but for the addon.
  const lists = [win.files, linux.files, mac.files].map(files =>
    files.join('\n').replace(/!\((win32|linux|darwin)-/, '!('),
  )
  expect(new Set(lists).size).toBe(1)
})

test('exactly what is needed is packed: no sources, no tests, no tools', ({ packed }) => {
  const files = readArchive(packed.archive)
  const paths = files.map(({ path }) => path)
  mkdirSync('test-results', { recursive: true })
  const lines = files.map(({ path, size, isUnpacked }) => `${path}\t${size}${isUnpacked ? '\tbeside the archive' : ''}`)
  writeFileSync('test-results/packed-files.tsv', lines.join('\n'))

  expect(new Set(paths.map(path => path.split('/')[0]))).toEqual(
    new Set(['LICENSE', 'node_modules', 'out', 'package.json', 'resources']),
  )
  const built = readdirSync(join(projectRoot, 'out'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name !== '.moldline-stamp')
    .map(entry => join(entry.parentPath, entry.name).slice(projectRoot.length + 1))
  expect(paths.filter(path => path.startsWith('out/')).toSorted()).toEqual(built.toSorted())

  const own = paths.filter(path => !path.startsWith('resources/sample-plant/'))
  expect(own.filter(path => /\.(ts|tsx|mts|cts|map|md|tsbuildinfo)$/.test(path))).toEqual([])
  expect(own.filter(path => /(^|\/)(tests?|__tests__|e2e|bench|src\/main|testing)\//.test(path))).toEqual([])

  const modules = paths.flatMap(path => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [])
  expect([...new Set(modules)].toSorted()).toEqual(MODULES.toSorted())
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(projectRoot, 'package.json'), 'utf8'),
  ) as Package
  expect(MODULES).toEqual(expect.arrayContaining(Object.keys(dependencies)))
  // hyparquet is there for the writer, and for tests by itself.
  expect(MODULES.filter(name => name in devDependencies)).toEqual(['hyparquet'])
  expect(files.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(BUDGET)
})

test('beside the archive stand the native addon of this system and the sample plant, nothing else', ({ packed }) => {
  const beside = readArchive(packed.archive).filter(({ isUnpacked }) => isUnpacked)
  const outside = beside.map(({ path }) => path).filter(path => !path.startsWith('resources/sample-plant/'))
  // electron-builder lets a module with an addon out whole.
  expect(outside.filter(path => !path.startsWith('node_modules/better-sqlite3/'))).toEqual([])
  expect(outside.filter(path => path.endsWith('.node'))).toEqual([
    `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
  ])
  expect(beside.length).toBeGreaterThan(15)
})

test('the fuses are flipped: no Node in disguise, nothing but our archive', async ({ packed }) => {
  const { ENABLE, DISABLE } = FuseState
  const wire = await getCurrentFuseWire(packed.program)
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: DISABLE,
    [FuseV1Options.EnableCookieEncryption]: ENABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: DISABLE,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
  })
})

test('what is packed runs, alone in a folder: a run of the pipeline by its command line', ({ packed, folder }) => {
  const program = join(folder, 'installed')
  extractArchive(packed.archive, program)
  const place = createPlace('sample')
  const args = ['run', '--plant', place.plant, '--workspace', place.workspace, '--json']
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(program, 'out', 'main', 'cli.js'), ...args], {
    env: { ...process.env, FORCE_COLOR: undefined, ...place.environment },
    encoding: 'utf8',
  })
  place.remove()
  // Done, with the errors that are planted in the sample plant.
  expect({ status, stderr }).toEqual({ status: 4, stderr: expect.stringContaining('OrderProgressTracker: succeeded') })
  expect(JSON.parse(stdout)).toMatchObject({ state: 'succeeded' })
})
