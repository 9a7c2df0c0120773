import { ipcMain, type WebContents } from 'electron'
import { COMMAND, COMMANDS_WANTED } from '../../contract/channels.ts'
import type { ShellCommand } from '../../contract/shell-bridge.ts'
import { isOurMainFrame } from './our-main-frame.ts'

/** Tells the page of the window what a person chose outside of it. */
export interface WindowCommands {
  /** A new page is about to load into this window: what is told from now on waits until it listens. */
  attach(contents: WebContents): void
  send(command: ShellCommand): void
}

export interface WindowCommandOptions {
  readonly origins: readonly string[]
  readonly log: (text: string) => void
}

/** Commands that come while the page loads, or loads again, wait for it: none is lost, none comes twice. */
export function createWindowCommands({ origins, log }: WindowCommandOptions): WindowCommands {
  let page: WebContents | null = null
  let listening: WebContents | null = null
  let waiting: readonly ShellCommand[] = []

  ipcMain.on(COMMANDS_WANTED, event => {
    if (event.sender !== page || !isOurMainFrame(event, origins)) {
      return log(`refused to tell commands to ${event.senderFrame?.url ?? 'a frame that is gone'}\n`)
    }
    listening = page
    const now = waiting
    waiting = []
    for (const command of now) page.send(COMMAND, command)
  })

  return {
    attach(contents) {
      page = contents
      listening = null
      // A page that is loaded anew listens anew; a change of the place after the # is no new page.
      contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument && listening === contents) listening = null
      })
      contents.once('destroyed', () => {
        if (page === contents) page = listening = null
      })
    },
    send(command) {
      if (listening) listening.send(COMMAND, command)
      else waiting = [...waiting, command]
    },
  }
}
