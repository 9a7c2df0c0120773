import { app, utilityProcess } from 'electron'
import type { ShellMessage } from '../../contract/engine-message.ts'

export interface CommandLineOptions {
  /** The built `cli.js`. */
  readonly entry: string
  readonly args: readonly string[]
  /** Calls back on Ctrl+C. */
  readonly onInterrupt: (listener: () => void) => void
}

/**
 * `Moldline --cli …`: the installed app as command line (design 7, "Packaging facts"). No window, no single instance; the command
 * runs in a utility process, which may load native modules, and its streams and exit code are those of the app.
 */
export async function runCommandLine({ entry, args, onInterrupt }: CommandLineOptions): Promise<void> {
  await app.whenReady()
  const child = utilityProcess.fork(entry, [...args], { serviceName: 'Moldline command line', stdio: 'inherit' })
  onInterrupt(() => child.postMessage({ kind: 'interrupt' } satisfies ShellMessage))
  child.once('exit', code => app.exit(code))
}
