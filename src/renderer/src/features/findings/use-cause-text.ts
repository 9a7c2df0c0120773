import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { causeParts } from './causes-of.ts'

/** A cause in one line: "itemInfo: 10242M", or the rule's name where rows share nothing else. */
export function useCauseText(): (cause: string) => string {
  const { t } = useTranslation()
  return useCallback(
    cause => {
      const parts = causeParts(cause)
      const about = parts.kind === 'rule' ? t(`rules.${parts.rule}.name`) : parts.entity
      return about === '' ? parts.key : `${about}: ${parts.key}`
    },
    [t],
  )
}
