import { createRetelling, type Retelling } from '../../../contract/sentences/create-retelling.ts'
import { vietnameseRetelling } from '../../../contract/sentences/vietnamese/vietnamese-retelling.ts'
import { windowEnglish } from '../../../contract/sentences/window-english.ts'
import type { Language } from '../state/preferences.ts'

/** English sentences keep their numbers and days as the engine wrote them. */
const englishRetelling = createRetelling(windowEnglish, { number: String, date: (text: string) => text })

/** Tells the engine's sentences in the language of the window, with screens in place of commands. */
export function engineWords(language: Language): Retelling {
  return language === 'vi' ? vietnameseRetelling() : englishRetelling
}
