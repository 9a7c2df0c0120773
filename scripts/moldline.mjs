#!/usr/bin/env node
/** `npx moldline …`: the command line. What it says about installing and building goes to standard error. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { onProjectNode, projectNode, root } from './project.mjs'
import { endLike, handOver } from './run.mjs'
import { launch, stepsOn } from './steps.mjs'

await launch(async () => {
  const step = stepsOn(process.stderr)
  const again = { command: `npx moldline ${process.argv.slice(2).join(' ')}`.trimEnd() }
  await ensureInstalled(step, again)
  await ensureBuilt(step, again)
  const program = join(root, 'out', 'main', 'cli.js')
  const node = projectNode() ?? process.execPath
  if (!onProjectNode()) return endLike(await handOver(node, [program, ...process.argv.slice(2)]))
  // Already on the right Node, as under npx: no second process, so signals and exit code are the program's own.
  process.argv[1] = program
  await import(pathToFileURL(program).href)
  return Number(process.exitCode ?? 0)
})
