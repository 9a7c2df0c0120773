import type { Page } from '@playwright/test'

/** The desktop program as a person and the system meet it, whichever Electron runs it. */
export interface Desktop {
  /** The page of its window. */
  page(): Promise<Page>
  /** Clicks an item of the application menu, by the words on the way to it. */
  clickMenu(...path: readonly string[]): Promise<void>
  /** The system hands over a link, as macOS does. */
  openUrl(url: string): Promise<void>
  /** Ends the process of the engine as a crash does. */
  killEngine(): Promise<void>
  /** Ends the process of the page as a crash does. */
  crashPage(): Promise<void>
  /** What the page says, asked of the window itself: a page that crashed is another one to whoever drove it. */
  pageText(): Promise<string>
  /** Windows there are. */
  windows(): Promise<number>
  /** Number on the program's icon. */
  badge(): Promise<number>
  /** Quits as the menu does; resolves to the exit code. */
  quit(): Promise<number>
  /** Ends whatever is left. */
  kill(): Promise<void>
}

/** Starts the program with these arguments. */
export type StartDesktop = (...args: readonly string[]) => Promise<Desktop>
