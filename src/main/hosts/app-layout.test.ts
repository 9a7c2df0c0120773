import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { appLayout } from './app-layout.ts'

/** What of the built program the layout is found by. */
function install(name: string): string {
  const root = join(temporaryFolder('hosts'), name)
  mkdirSync(join(root, 'out', 'main'), { recursive: true })
  writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'moldline', version: '1.2.3' }))
  writeFileSync(join(root, 'out', 'main', 'run-worker.js'), '')
  return root
}

test('from source the threads are the TypeScript beside it', () => {
  const { root, workers, version } = appLayout()
  expect(existsSync(join(root, 'package.json'))).toBe(true)
  expect(workers.run.href).toBe(pathToFileURL(join(root, 'src/main/engine/run-worker.ts')).href)
  expect(existsSync(workers.run)).toBe(true)
  expect(version).toMatch(/^\d+\.\d+\.\d+/)
})

test('built they are the bundles, however deep the bundler put this module', () => {
  const root = install('app')
  for (const module of ['out/main/cli.js', 'out/main/chunks/app-layout-x1.js']) {
    const { workers, renderer } = appLayout(pathToFileURL(join(root, module)).href)
    expect(workers.reader.href).toBe(pathToFileURL(join(root, 'out/main/reader.js')).href)
    expect(renderer).toBe(join(root, 'out/renderer'))
  }
})

test('installed, the sample plant stands beside the archive, where it can be watched and opened', () => {
  const archive = install('app.asar')
  const { samplePlant, renderer } = appLayout(pathToFileURL(join(archive, 'out', 'main', 'utility.js')).href)
  expect(samplePlant).toBe(join(`${archive}.unpacked`, 'resources', 'sample-plant'))
  expect(renderer).toBe(join(archive, 'out', 'renderer'))
})
