import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { programUrl } from '../program-url.ts'
import { FAULT_PLAN_VARIABLE, type FaultPlan } from './fault-plan.ts'
import type { ReportLine } from './write-site.ts'

export interface ChildOptions {
  readonly program: URL
  readonly args: readonly string[]
  readonly plan: FaultPlan
  readonly environment?: Readonly<Record<string, string>>
  /** Greatest size of a file it may write, in bytes: the system refuses what goes beyond. Not on Windows. */
  readonly fileLimit?: number
  /** Kills it from outside, this long after the work began, in milliseconds. */
  readonly killAfterMs?: number
}

/** How the process ended and what it said before. */
export interface ChildEnd {
  readonly signal: NodeJS.Signals | null
  readonly code: number | null
  readonly lines: readonly ReportLine[]
  readonly errors: string
  /** Whether it came to no end by itself and was not to be killed. */
  readonly hung: boolean
}

/** For hanging, never for speed. */
const HANG_MS = 300_000

/** Runs a program with faults injected, in a process of its own, to its end. */
export async function childWithFaults(options: ChildOptions): Promise<ChildEnd> {
  const { program, args, plan, environment = {}, killAfterMs, fileLimit } = options
  const node = [process.execPath, '--import', programUrl('inject-faults').href, fileURLToPath(program), ...args]
  const [command = '', ...rest] = fileLimit === undefined ? node : [...limited(fileLimit), ...node]
  const child = spawn(command, rest, {
    env: { ...process.env, ...environment, [FAULT_PLAN_VARIABLE]: JSON.stringify(plan) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  let hung = false
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const stopWaiting =
    killAfterMs === undefined ? null : killLater(plan.report, killAfterMs, () => child.kill('SIGKILL'))
  const hanging = setTimeout(() => {
    hung = true
    child.kill('SIGKILL')
  }, HANG_MS)
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  clearTimeout(hanging)
  stopWaiting?.()
  return {
    code,
    signal,
    errors,
    hung,
    lines: existsSync(plan.report) ? linesOf(readFileSync(plan.report, 'utf8')) : [],
  }
}

/** The shell counts in blocks of 512 bytes. */
function limited(bytes: number): readonly string[] {
  return ['sh', '-c', `ulimit -f ${Math.floor(bytes / 512)} && exec "$@"`, 'sh']
}

/** A line that was cut by the kill says nothing. */
function linesOf(text: string): readonly ReportLine[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line) as ReportLine)
}

/** The time counts from the first line of the report. */
function killLater(report: string, afterMs: number, kill: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const look = setInterval(() => {
    if (!existsSync(report) || !readFileSync(report, 'utf8').includes('begun')) return
    clearInterval(look)
    timer = setTimeout(kill, afterMs)
  }, 2)
  return () => {
    clearInterval(look)
    clearTimeout(timer)
  }
}
