import { z } from 'zod'
import type { ENGINE_PORT_ANSWER } from './channels.ts'
import type { DeepLink } from './deep-link.ts'
import type { Failure } from './failure.ts'
import { ShellSettingsChange, type ShellSettings } from './shell-settings.ts'

/** All the desktop shell gives a window, as `window.moldline`; absent in a browser tab. */
export interface ShellBridge {
  /**
   * Asks for a fresh port to the engine, at each connect and reconnect. The answer is a `message` event of the window
   * with an `EnginePortAnswer` as data and the port in `ports`.
   *
   * @param requestId Fresh text of at most 64 characters, so that a window accepts the answer to its own request only.
   */
  requestEnginePort(requestId: string): void
  /** Follows what a person chose outside the window (menu, tray, link); the returned function ends it. What waited comes at once. */
  onCommand(listener: (command: ShellCommand) => void): () => void
  getShellSettings(): Promise<ShellSettings>
  /** Changes what is named and answers with all of it. Rejects with a sentence when it cannot be kept. */
  changeShellSettings(change: ShellSettingsChange): Promise<ShellSettings>
  /** The plants used on this computer by this person, latest first. */
  recentPlants(): Promise<readonly RecentPlant[]>
  /**
   * Opens another plant in this window: one of `recentPlants`, or null to choose a folder in a dialog.
   *
   * @returns whether another plant is opened; not, when the person thought better of it
   */
  openPlant(path: string | null): Promise<boolean>
}

/** How main answers a `ShellCall`: a failure crosses as plain data, and becomes a rejection in the window. */
export type ShellReply =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** A plant folder as the menu and Settings offer it. */
export interface RecentPlant {
  /** Absolute path of the plant folder. */
  readonly plant: string
  /** Name of the folder. */
  readonly name: string
  readonly isOpen: boolean
}

/** The screens that menu and tray lead to, in the order of the navigation. */
export const SHELL_SCREENS = ['run', 'orders', 'machines', 'findings', 'inbox', 'runs', 'data', 'settings'] as const
export type ShellScreen = (typeof SHELL_SCREENS)[number]

/** What menu, tray or link asks of the window. */
export type ShellCommand =
  | { readonly kind: 'go'; readonly screen: ShellScreen }
  | { readonly kind: 'open-link'; readonly link: DeepLink }
  | { readonly kind: 'run-pipeline' }
  | { readonly kind: 'search' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'theme'; readonly theme: 'auto' | 'light' | 'dark' }

/** What a window may ask of the shell on the one channel for it; anything else is refused. */
export const ShellCall = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('get-settings') }),
  z.strictObject({ kind: z.literal('change-settings'), change: ShellSettingsChange }),
  z.strictObject({ kind: z.literal('recent-plants') }),
  z.strictObject({ kind: z.literal('open-plant'), path: z.string().min(1).max(4096).nullable() }),
])
export type ShellCall = z.infer<typeof ShellCall>

export interface EnginePortAnswer {
  readonly channel: typeof ENGINE_PORT_ANSWER
  readonly requestId: string
}
