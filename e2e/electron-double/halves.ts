/** What a page asks to load, as main sees it: addresses of `app://`, which Chromium knows under another name. */
export interface PageRequest {
  readonly window: number
  readonly url: string
  readonly method: string
  /** Whether the page itself wants to go there; not, when main sent it. */
  readonly isNavigation: boolean
}

export type PageResponse =
  | { readonly kind: 'refused' }
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly body: Uint8Array
    }

/** A message of a page's preload. */
export interface PageMessage {
  readonly window: number
  readonly channel: string
  readonly args: readonly unknown[]
  readonly isMainFrame: boolean
}

/** One end of a message port that left main: numbered, so that both halves mean the same. */
export interface PortMessage {
  readonly port: number
  readonly data: unknown
}

/** What a test sees of the desktop around the program. */
export interface DesktopFacts {
  readonly badge: number
  readonly tray: { readonly toolTip: string; readonly items: readonly string[] } | null
  readonly notifications: readonly string[]
  readonly windows: readonly { readonly isVisible: boolean; readonly isFocused: boolean }[]
  /** What was opened outside: folders. */
  readonly opened: readonly string[]
  readonly enginePid: number | null
}

/** What Electron's main process does for the Chromium half, and for the test that stands for the person and the system. */
export interface MainCalls {
  [name: string]: (given: never) => unknown
  request(given: PageRequest): Promise<PageResponse>
  send(given: PageMessage): void
  invoke(given: PageMessage): Promise<unknown>
  portMessage(given: PortMessage): void
  portClosed(given: number): void
  /** A page is about to load anew, or ended. */
  navigates(given: number): void
  shows(given: number): void
  ended(given: { readonly window: number; readonly reason: string }): void
  /** The page wants a window of its own. */
  opens(given: { readonly window: number; readonly url: string }): void
  clickMenu(given: readonly string[]): void
  clickTray(given: string): void
  clickNotification(given: number): void
  openUrl(given: string): void
  closeWindow(given: null): void
  quit(given: null): void
  facts(given: null): DesktopFacts
}

/** What the Chromium half does for Electron's main process. */
export interface ChromiumCalls {
  [name: string]: (given: never) => unknown
  open(given: { readonly window: number; readonly preload: string; readonly url: string }): Promise<void>
  reload(given: number): Promise<void>
  close(given: number): Promise<void>
  crash(given: number): Promise<void>
  send(given: {
    readonly window: number
    readonly channel: string
    readonly args: readonly unknown[]
    readonly ports: readonly number[]
  }): Promise<void>
  portMessage(given: PortMessage): void
  portClosed(given: number): void
  /** A dialog asks the person: the number of a button, a folder, or null. */
  ask(given: string): number | string | null
}
