import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { WorkItem } from '../../../../contract/engine.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { useCauseText } from '../findings/use-cause-text.ts'
import { useRiskSentence } from '../orders/use-risk-sentence.ts'

/**
 * What there is to do, in the language of the window. The engine's own sentence is English; in other languages an order says
 * the same as on its screen, anything else is put together from kind and weight.
 */
export function useWorkSentence(): (item: WorkItem) => string {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  const { orders } = useSession()
  const isEnglish = i18n.language === 'en'
  useEffect(() => {
    if (!isEnglish) orders.ensure()
  }, [orders, isEnglish])
  const list = useStore(orders)
  const known = list.kind === 'whole' ? list : null
  const causeText = useCauseText()
  const risk = useRiskSentence(known?.extra.reference ?? null)
  return useCallback(
    ({ kind, subject, sentence, weight }) => {
      // The subject stands in a column of its own.
      if (isEnglish) return sentence.startsWith(`${subject}: `) ? sentence.slice(subject.length + 2) : sentence
      const isOrder = kind === 'order-late' || kind === 'order-at-risk'
      const order = isOrder ? known?.items.find(({ poNo }) => poNo === subject) : undefined
      return order
        ? risk(order)
        : t(`run.work.${kind}`, { count: weight, n: formats.whole(weight), subject: causeText(subject) })
    },
    [t, isEnglish, formats, known, risk, causeText],
  )
}
