import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { DecisionRequest } from '../../../../contract/decision.ts'
import { useSession } from '../../state/session-context.ts'
import { useExplain } from '../run/use-explain.ts'

/** A decision before the contract fills in what was left out. */
export type DecisionInput = z.input<typeof DecisionRequest>

/** Records a decision; true when the engine took it. What it is about then says so itself, and when it takes effect. */
export function useDecide(): (decision: DecisionInput) => Promise<boolean> {
  const { api, decisions } = useSession()
  const { t } = useTranslation()
  const explain = useExplain()
  return async decision => {
    try {
      await api.decisions.make.mutate({ decision })
    } catch (error) {
      notifications.show({
        color: 'red',
        title: t('decisions.notTaken'),
        message: explain(error),
        autoClose: 10_000,
      })
      return false
    }
    await decisions.refresh()
    return true
  }
}
