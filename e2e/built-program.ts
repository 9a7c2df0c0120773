import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

/** Folder of the project. */
export const projectRoot = join(import.meta.dirname, '..')

const cli = join(projectRoot, 'out', 'main', 'cli.js')

export type Started = ChildProcessByStdio<null, Readable, Readable>

export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Starts the built command line; end-to-end tests use what is shipped, not its source. */
export function startMoldline(args: readonly string[], environment: NodeJS.ProcessEnv): Started {
  if (!existsSync(cli)) throw new Error('The programs are not built; npm run build makes them.')
  return spawn(process.execPath, [cli, ...args], {
    // The test runner's wish for colours, beside npm's for none, would make Node print a warning.
    env: { ...process.env, FORCE_COLOR: undefined, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs the built command line to its end. */
export async function moldline(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<Ended> {
  const child = startMoldline(args, environment)
  const ended = once(child, 'exit') as Promise<[number]>
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, out, err }
}
