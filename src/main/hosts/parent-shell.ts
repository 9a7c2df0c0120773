import type { AskShell, EngineMessage, ShellMessage } from '../../contract/engine-message.ts'
import { createShellLink } from './shell-link.ts'

/** The part of Electron's ParentPort that is used. */
export interface AskedParent {
  postMessage(message: EngineMessage): void
  on(event: 'message', listener: (message: { readonly data: ShellMessage }) => void): unknown
}

/** The shell behind a command below `Moldline --cli`; undefined elsewhere, where no shell is. */
export function parentShell(parent: AskedParent | undefined): AskShell | undefined {
  if (!parent) return undefined
  const link = createShellLink({ post: message => parent.postMessage(message) })
  parent.on('message', ({ data }) => data.kind === 'answer' && link.receive(data.id, data.answer))
  return link.ask
}
