import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { appLayout } from '../app-layout.ts'
import type { CliWorld } from '../cli/cli.ts'
import type { Output } from '../cli/output.ts'
import { runCli } from '../cli/run-cli.ts'
import type { EngineChoice } from '../open-engine.ts'
import { fakeEngine, type FakeEngine } from './fake-engine.ts'

export interface WrittenOutput extends Output {
  readonly text: () => string
}

/** An output that keeps what was written, and closes by itself after so many writes when asked to. */
export function keptOutput({ isTty = false, closesAfter = Infinity } = {}): WrittenOutput {
  const written: string[] = []
  return {
    isTty,
    get open() {
      return written.length < closesAfter
    },
    write: async text => void (written.length < closesAfter && written.push(text)),
    text: () => written.join(''),
  }
}

/** A command line over a fake engine, in a home of its own. */
export async function commandLine(answers: Parameters<typeof fakeEngine>[0] = {}, given: Partial<CliWorld> = {}) {
  const home = temporaryFolder('hosts')
  const engine: FakeEngine = fakeEngine(answers)
  const opened: EngineChoice[] = []
  const interrupts = new Set<() => void>()
  const out = keptOutput()
  const err = keptOutput()
  const world: CliWorld = {
    out,
    err,
    surroundings: { platform: 'linux', home, environment: {} },
    cwd: home,
    layout: appLayout(),
    openEngine: async choice => {
      opened.push(choice)
      return engine
    },
    onInterrupt(listener) {
      interrupts.add(listener)
      return () => void interrupts.delete(listener)
    },
    readSecret: async () => 's3cret\n',
    openInBrowser: () => false,
    ...given,
  }
  return {
    engine,
    home,
    opened,
    out,
    err,
    /** Presses Ctrl+C. */
    interrupt: () => interrupts.forEach(listener => listener()),
    run: (...args: readonly string[]) => runCli(args, world),
  }
}
