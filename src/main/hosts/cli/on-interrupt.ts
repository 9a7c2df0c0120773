import type { ShellMessage } from '../../../contract/engine-message.ts'
import { EXIT } from './exit-code.ts'

/**
 * Calls back on the first Ctrl+C (or SIGTERM); a second one ends the process at once. Below `Moldline --cli` the terminal's
 * signal reaches Electron's main process, which passes it on as a message.
 *
 * @returns Stops listening.
 */
export function onInterrupt(listener: () => void): () => void {
  let interrupted = false
  const interrupt = () => {
    if (interrupted) process.exit(EXIT.cancelled)
    interrupted = true
    listener()
  }
  // Only a utility process of Electron has one.
  const parent = process.parentPort as typeof process.parentPort | undefined
  if (parent) {
    const receive = ({ data }: { readonly data: ShellMessage }) => data.kind === 'interrupt' && interrupt()
    parent.on('message', receive)
    return () => void parent.off('message', receive)
  }
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  return () => {
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
  }
}
