import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../../contract/notice.ts'
import { nameOf } from '../../format/name-of.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'

/**
 * What happened, in the language of the window. Where the window does not know the engine's words, the kind of ending and the kinds
 * of failures with their files say the same, and the engine's sentence follows in the detail.
 */
export function useNoticeSentence(): (notice: Notice) => string {
  const { t, i18n } = useTranslation()
  const { tellWhole } = useEngineWords()
  return useCallback(
    ({ summary, status, failures }) => {
      const told = i18n.language === 'en' ? summary : tellWhole(summary)
      if (told !== null) return told
      const reasons = failures.map(({ code, file }) => {
        const word = t(`failures.${code}`)
        return file === null ? word : `${word} (${nameOf(file)})`
      })
      return [t(`inbox.sentence.${status}`), ...new Set(reasons)].join(' · ')
    },
    [t, i18n.language, tellWhole],
  )
}
