import type { ShellChoices } from '../../../contract/shell-settings.ts'
import { english, type ShellWords } from './english.ts'
import { vietnamese } from './vietnamese.ts'

/** The shell's words in the language the window speaks. */
export function shellWords(language: ShellChoices['language']): ShellWords {
  return language === 'vi' ? vietnamese : english
}
