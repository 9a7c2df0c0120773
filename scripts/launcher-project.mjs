import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { projectNode, root } from './project.mjs'

/** Stands in for the command line: says how it was called, and ends as its first argument asks. */
const program = `
const [command, value] = process.argv.slice(2)
if (command === 'exit') process.exitCode = Number(value)
if (command === 'serve') {
  setInterval(() => {}, 1000)
  process.on('SIGTERM', () => { console.log('stopped in order'); process.exit(7) })
}
console.log(JSON.stringify({ args: process.argv.slice(2), node: process.version }))
`

/** Stands in for the build: puts the program where the build puts it, and fails when a source says so. */
const builder = `#!/usr/bin/env node
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs')
if (readFileSync('src/main.ts', 'utf8').includes('broken')) { console.log('main.ts is broken'); process.exit(1) }
mkdirSync('out/main', { recursive: true })
writeFileSync('out/main/package.json', '{ "type": "module" }')
writeFileSync('out/main/cli.js', ${JSON.stringify(program)})
`

/**
 * A project with our real launchers, whose packages are stand-ins: what the launchers decide can be seen in seconds.
 *
 * @param {{ installed?: boolean }} [options]
 * @returns {{ folder: string, write: (file: string, content: string) => void }}
 */
export function launcherProject({ installed = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'moldline-launcher-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const write = (/** @type {string} */ file, /** @type {string} */ content) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  const lock = JSON.stringify({ packages: { 'node_modules/node': { version: '24.0.0' } } })
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true })
  for (const file of ['electron.vite.config.ts', 'tsconfig.base.json', 'package.json']) write(file, '{}')
  write('package-lock.json', lock)
  write('src/main.ts', 'first')
  if (installed) {
    write('node_modules/.package-lock.json', lock)
    write('node_modules/electron-vite/package.json', '{ "bin": "build.cjs" }')
    write('node_modules/electron-vite/build.cjs', builder)
    mkdirSync(join(folder, 'node_modules/node/bin'), { recursive: true })
    const node = projectNode() ?? process.execPath
    symlinkSync(node, join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node'))
  }
  return { folder, write }
}
