import cronstrue from 'cronstrue'
import 'cronstrue/locales/vi.js'
import type { Language } from '../../state/preferences.ts'

/** What the library says word by word from English, some of it false: "1 day of the month", "and more than Monday". */
const VIETNAMESE: readonly (readonly [said: RegExp, meant: string])[] = [
  [/vào ((?:\d+(?:, | và )?)+) ngày trong tháng/, 'vào ngày $1 trong tháng'],
  [/và hơn /, 'và '],
  [/chỉ trên /, 'chỉ vào '],
  [/trên (đầu tiên|thứ hai|thứ ba|thứ tư|thứ năm) (Thứ \d|Chủ nhật) của tháng/, 'vào $2 $1 của tháng'],
]

/** A schedule in plain words of the language; null for what is none, or means nothing. */
export function cronWords(cron: string, language: Language): string | null {
  if (cron.trim().split(/\s+/).length !== 5) return null
  try {
    const words = cronstrue.toString(cron.trim(), { locale: language, use24HourTimeFormat: true, verbose: false })
    return language === 'vi' ? VIETNAMESE.reduce((text, [said, meant]) => text.replace(said, meant), words) : words
  } catch {
    // The engine says why it means nothing.
    return null
  }
}
