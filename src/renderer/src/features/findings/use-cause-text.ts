import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { causeParts } from './causes-of.ts'
import { causeReason } from './cause-reason.ts'

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

/** A cause as a reason, to go on from "196 findings because": "item 10242M is missing from itemInfo". */
export function useCauseReason(): (cause: string) => string {
  const { t } = useTranslation()
  const text = useCauseText()
  return useCallback(
    cause => {
      const reason = causeReason(cause)
      return reason === null ? text(cause) : t(`triage.because.${reason.text}`, reason.values)
    },
    [t, text],
  )
}

/** A cause as the title of its group, under which its rule is named: "item 10242M is missing from itemInfo", "10000CBR-M-001". */
export function useCauseTitle(): (cause: string) => string {
  const reason = useCauseReason()
  return useCallback(
    cause => {
      const parts = causeParts(cause)
      const isNamed = parts.kind === 'rule' && causeReason(cause)?.values.key === parts.key
      return isNamed ? parts.key : reason(cause)
    },
    [reason],
  )
}
