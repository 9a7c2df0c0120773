import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appLayout } from './app-layout.ts'

test('from source the threads are the TypeScript beside it', () => {
  const { root, workers, version } = appLayout()
  expect(existsSync(join(root, 'package.json'))).toBe(true)
  expect(workers.run.href).toBe(pathToFileURL(join(root, 'src/main/engine/run-worker.ts')).href)
  expect(existsSync(workers.run)).toBe(true)
  expect(version).toMatch(/^\d+\.\d+\.\d+/)
})

test('built they are the bundles, however deep the bundler put this module', () => {
  const { root } = appLayout()
  for (const module of ['out/main/cli.js', 'out/main/chunks/app-layout-x1.js']) {
    const { workers, renderer } = appLayout(pathToFileURL(join(root, module)).href)
    expect(workers.reader.href).toBe(pathToFileURL(join(root, 'out/main/reader.js')).href)
    expect(renderer).toBe(join(root, 'out/renderer'))
  }
})
