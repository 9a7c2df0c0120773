import { useTranslation } from 'react-i18next'
import { usePreference } from '../../state/session-context.ts'
import { cronWords } from './cron-words.ts'

/** Of the computer the window is on, which is the engine's. */
export const OWN_TIME_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone

/** Days in either half of a year: two places whose clocks agree on both go by one clock, whatever they are called. */
const WINTER_AND_SUMMER = [Date.UTC(2026, 0, 1), Date.UTC(2026, 6, 1)]

/** Whether the times of a schedule are those of another clock than the one of this computer; empty is its own. */
export function isForeignZone(timeZone: string): boolean {
  try {
    return timeZone !== '' && clocks(timeZone) !== clocks(OWN_TIME_ZONE)
  } catch {
    // There is no such place, which the engine says.
    return false
  }
}

function clocks(timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return WINTER_AND_SUMMER.map(moment => format.format(moment)).join()
}

/** Says a schedule in plain words, and by whose clock where that is not this computer's; null for what is none, or means nothing. */
export function useScheduleWords(): (cron: string, timeZone: string) => string | null {
  const { t } = useTranslation()
  const [language] = usePreference('language')
  return (cron, timeZone) => {
    const words = cronWords(cron, language)
    return words !== null && isForeignZone(timeZone) ? t('automation.inZone', { words, zone: timeZone }) : words
  }
}
