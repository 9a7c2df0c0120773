import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../format/use-formats.ts'
import { causeParts } from './causes-of.ts'
import { asSentence, causeReason } from './cause-reason.ts'

/** What the key of a production row begins with. */
const DAY_AND_SHIFT = /^(\d{4}-\d{2}-\d{2}) (\d+) /

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
  const formats = useFormats()
  const text = useCauseText()
  return useCallback(
    cause => {
      const reason = causeReason(cause)
      if (reason === null) return text(cause)
      const key = reason.values.key.replace(DAY_AND_SHIFT, (_, day: string, shift: string) =>
        t('machines.cell.shift', { day: formats.day(day), shift, clock: ', ' }),
      )
      return t(`triage.because.${reason.text}`, { ...reason.values, key })
    },
    [t, formats, text],
  )
}

/** A cause as a sentence without its full stop: "Item 10242M is missing from itemInfo". */
export function useCauseSentence(): (cause: string) => string {
  const reason = useCauseReason()
  return useCallback(cause => asSentence(reason(cause), causeReason(cause)), [reason])
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
