import { z } from 'zod'

/** What the shell itself keeps, per OS user: it is needed before any plant is open. */
export const ShellChoices = z.strictObject({
  /** Opens the console when the person logs in. */
  openAtLogin: z.boolean(),
  /** Looks for a newer version, at most once a day. Nothing is contacted while it is off; nothing is ever fetched by itself. */
  updateCheck: z.boolean(),
  /** Closing the window leaves the console in the tray, where the engine goes on. */
  closeToTray: z.boolean(),
  /** Language of menu, tray and dialogs; the window tells when it changes. */
  language: z.enum(['en', 'vi']),
})
export type ShellChoices = z.infer<typeof ShellChoices>

/** What a change may name; the rest stays. */
export const ShellSettingsChange = ShellChoices.partial()
export type ShellSettingsChange = z.infer<typeof ShellSettingsChange>

/** The choices, and those that have no effect on this computer or in this kind of installation. */
export interface ShellSettings extends ShellChoices {
  readonly unavailable: readonly (keyof ShellChoices)[]
}
