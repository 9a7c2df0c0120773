import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { Decision, DecisionRequest } from '../../../../contract/decision.ts'
import { useSession } from '../../state/session-context.ts'
import { useAnnounceUndoable } from '../../state/undoable.ts'
import { useExplain } from '../run/use-explain.ts'

/** A decision before the contract fills in what was left out. */
export type DecisionInput = z.input<typeof DecisionRequest>

/**
 * Records a decision and offers the way back: to what was decided before, else to none. True when the engine took it. What it is about
 * then says so itself, and when it takes effect.
 */
export function useDecide(): (decision: DecisionInput, before?: Decision | null) => Promise<boolean> {
  const { api, decisions } = useSession()
  const { t } = useTranslation()
  const explain = useExplain()
  const announce = useAnnounceUndoable()

  async function record(decision: DecisionInput): Promise<void> {
    await api.decisions.make.mutate({ decision })
    await decisions.refresh()
  }

  return async (decision, before = null) => {
    const { kind, subject } = decision
    try {
      await record(decision)
    } catch (error) {
      notifications.show({
        color: 'red',
        title: t('decisions.notTaken'),
        message: explain(error),
        autoClose: 10_000,
      })
      return false
    }
    announce({
      sentence:
        kind === 'withdraw' ? t('decisions.takenBack') : t('decisions.done', { kind: t(`decisions.kinds.${kind}`) }),
      undo: () => record(before ? repeated(before) : { subject, kind: 'withdraw' }),
    })
    return true
  }
}

/** The same decision once more: none is ever changed, the newest counts. */
export function repeated({ subject, kind, reason, values }: Decision): DecisionInput {
  return { subject, kind, reason, values: { ...values } }
}
