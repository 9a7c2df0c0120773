import { useTranslation } from 'react-i18next'
import type { Retelling } from '../../../contract/sentences/create-retelling.ts'
import { engineWords } from './engine-words.ts'

/** Tells sentences of the engine in the language of the window; one that is not known stays as it was said. */
export function useEngineWords(): Retelling {
  const { i18n } = useTranslation()
  return engineWords(i18n.language === 'vi' ? 'vi' : 'en')
}
