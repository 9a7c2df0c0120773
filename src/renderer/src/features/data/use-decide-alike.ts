import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { Decision, DecisionSubject } from '../../../../contract/decision.ts'
import { TABLE_NAMES } from '../../../../contract/table.ts'
import { useSession } from '../../state/session-context.ts'
import { useAnnounceUndoable } from '../../state/undoable.ts'
import { useExplain } from '../run/use-explain.ts'
import { repeated, useDecide, type DecisionInput } from './use-decide.ts'

/**
 * Records one decision about one thing or about rows with one cause, and offers the way back; true when the engine took it. `before` is
 * what was decided about the first subject; about the others nothing was.
 */
export type DecideAlike = (
  subjects: readonly DecisionSubject[],
  decision: Omit<DecisionInput, 'subject'>,
  before: Decision | null,
) => Promise<boolean>

/** One subject is decided about as always; several quarantined rows in one step, all or none. */
export function useDecideAlike(): DecideAlike {
  const { api, decisions } = useSession()
  const { t } = useTranslation()
  const explain = useExplain()
  const announce = useAnnounceUndoable()
  const decide = useDecide()

  return async (subjects, decision, before) => {
    const [first] = subjects
    if (first === undefined) return false
    if (subjects.length === 1 || first.kind !== 'quarantined-row')
      return decide({ ...decision, subject: first }, before)
    const table = TABLE_NAMES.find(name => name === first.table)
    const { kind, reason, values } = decision
    if (table === undefined || (kind !== 'leave-out' && kind !== 'load-empty' && kind !== 'load-value')) return false
    const rawRowHashes = subjects.flatMap(one => (one.kind === 'quarantined-row' ? [one.rawRowHash] : []))
    try {
      await api.sources.decideAlike.mutate({
        table,
        rawRowHashes,
        kind,
        ...(reason !== undefined && { reason }),
        ...(values !== undefined && { values }),
      })
    } catch (error) {
      notifications.show({ color: 'red', title: t('decisions.notTaken'), message: explain(error), autoClose: 10_000 })
      return false
    }
    await decisions.refresh()
    announce({
      sentence: t('data.decidedAlike', { count: rawRowHashes.length }),
      undo: async () => {
        await api.sources.decideAlike.mutate({ table, rawRowHashes, kind: 'withdraw' })
        if (before) await api.decisions.make.mutate({ decision: repeated(before) })
        await decisions.refresh()
      },
    })
    return true
  }
}
