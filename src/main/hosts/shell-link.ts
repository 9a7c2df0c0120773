import type { AskShell, EngineMessage, ShellAnswer } from '../../contract/engine-message.ts'
import { EngineFailure, failure } from '../../contract/failure.ts'

export interface ShellLinkOptions {
  readonly post: (message: EngineMessage) => void
  /** How long the shell may take: a keystore may ask the person first. In milliseconds. */
  readonly timeoutMs?: number
}

/** Questions to the shell and their answers, told apart by numbers. */
export interface ShellLink {
  readonly ask: AskShell
  /** Takes an answer; one that comes too late is dropped. */
  receive(id: number, answer: ShellAnswer): void
}

export function createShellLink({ post, timeoutMs = 30_000 }: ShellLinkOptions): ShellLink {
  const waiting = new Map<number, (answer: ShellAnswer) => void>()
  let newest = 0
  return {
    ask(ask) {
      const id = ++newest
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(id)
          reject(silent())
        }, timeoutMs)
        waiting.set(id, answer => {
          clearTimeout(timer)
          waiting.delete(id)
          resolve(answer)
        })
        post({ kind: 'ask', id, ask })
      })
    },
    receive: (id, answer) => waiting.get(id)?.(answer),
  }
}

function silent(): EngineFailure {
  return new EngineFailure(
    failure('secret_unavailable', 'The desktop program did not answer in time.', {
      remedy: 'Look whether this computer asks for a password to open its keystore.',
      transient: true,
    }),
  )
}
