import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedOrder } from '../../../../contract/order-progress.ts'
import { useFormats } from '../../format/use-formats.ts'

/** What to know before trusting the figures of an order, in words, the gravest first. */
export function useOrderFlags(): (order: ListedOrder) => readonly string[] {
  const { t } = useTranslation()
  const formats = useFormats()
  return useCallback(
    ({ figuresConfirmed, listed, findings, revisions }) => [
      ...(figuresConfirmed ? [] : [t('orders.flags.unconfirmed')]),
      ...(listed ? [] : [t('orders.flags.notListed')]),
      ...(findings === 0 ? [] : [t('orders.flags.findings', { count: findings, n: formats.whole(findings) })]),
      ...(revisions.length === 0
        ? []
        : [t('orders.flags.revisions', { count: revisions.length, n: formats.whole(revisions.length) })]),
    ],
    [t, formats],
  )
}
