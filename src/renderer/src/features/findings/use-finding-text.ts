import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../contract/finding.ts'

/**
 * What does not fit, in the language of the window. The engine's own sentence is English; in other languages the values the rule
 * read speak for themselves, beside the rule's name.
 */
export function useFindingText(): (finding: Finding) => string {
  const { i18n } = useTranslation()
  return useCallback(
    ({ message, evidence }) => {
      const values = Object.entries(evidence).map(([name, value]) => `${name}: ${value ?? '–'}`)
      return i18n.language === 'en' || values.length === 0 ? message : values.join(' · ')
    },
    [i18n.language],
  )
}
