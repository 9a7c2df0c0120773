import cronstrue from 'cronstrue'
import 'cronstrue/locales/vi.js'
import type { Language } from '../../state/preferences.ts'

/** A schedule in plain words of the language; null for what is none, or means nothing. */
export function cronWords(cron: string, language: Language): string | null {
  if (cron.trim().split(/\s+/).length !== 5) return null
  try {
    return cronstrue.toString(cron.trim(), { locale: language, use24HourTimeFormat: true, verbose: false })
  } catch {
    // The engine says why it means nothing.
    return null
  }
}
