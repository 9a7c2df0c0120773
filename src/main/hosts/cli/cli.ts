import type { AppLayout } from '../app-layout.ts'
import type { Surroundings } from '../data-folder.ts'
import type { OpenEngine } from '../open-engine.ts'
import type { ExitCode } from './exit-code.ts'
import type { Output } from './output.ts'

/** What a command line stands in; tests give their own. */
export interface CliWorld {
  readonly out: Output
  readonly err: Output
  readonly surroundings: Surroundings
  readonly cwd: string
  readonly layout: AppLayout
  readonly openEngine: OpenEngine
  /** Calls back on Ctrl+C or a polite request to end; returns how to stop listening. */
  readonly onInterrupt: (listener: () => void) => () => void
  /** What is given on standard input, to its end; a person at a terminal is asked for one line, which is not shown. */
  readonly readSecret: (prompt: string) => Promise<string>
  /** Opens the person's browser; false where there is none to open. */
  readonly openInBrowser: (url: string) => boolean
}

/** The command line while it works off one command. */
export interface Cli extends CliWorld {
  /** How the process ends; 0 when never called. */
  readonly finish: (code: ExitCode) => void
}
