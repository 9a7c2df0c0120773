import { app, utilityProcess } from 'electron'
import type { EngineMessage, ShellMessage } from '../../contract/engine-message.ts'
import { answerEngine } from './answer-engine.ts'
import { createNativeNotifications } from './native-notifications.ts'
import { openSecretVault } from './secret-vault.ts'

export interface CommandLineOptions {
  /** The built `cli.js`. */
  readonly entry: string
  readonly args: readonly string[]
  readonly platform: NodeJS.Platform
  /** Takes what could not be answered. */
  readonly onDefect: (error: unknown) => void
  /** Calls back on Ctrl+C. */
  readonly onInterrupt: (listener: () => void) => void
}

/**
 * `Moldline --cli …`: the installed app as command line (design 7, "Packaging facts"). No window, no single instance; the command
 * runs in a utility process, which may load native modules, and its streams and exit code are those of the app. It has the same
 * keystore and notifications as the console; a click on one does nothing, because there is no window.
 */
export async function runCommandLine(options: CommandLineOptions): Promise<void> {
  const { entry, args, platform, onDefect, onInterrupt } = options
  await app.whenReady()
  const answers = { vault: openSecretVault(platform), notify: createNativeNotifications({ onOpen: () => {} }) }
  const child = utilityProcess.fork(entry, [...args], { serviceName: 'Moldline command line', stdio: 'inherit' })
  onInterrupt(() => child.postMessage({ kind: 'interrupt' } satisfies ShellMessage))
  child.on('message', (message: EngineMessage) => {
    if (message.kind !== 'ask') return
    answerEngine(message.ask, answers)
      .then(answer => child.postMessage({ kind: 'answer', id: message.id, answer } satisfies ShellMessage))
      .catch(onDefect)
  })
  child.once('exit', code => app.exit(code))
}
