import { useMemo } from 'react'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { decisionItems, type DecisionItem } from './decision-items.ts'

/** What can be decided on, and how much of it nobody has decided. */
export interface DecisionItems {
  /** Null until everything they rest on was read. */
  readonly items: readonly DecisionItem[] | null
  /** How many wait for a person. */
  readonly waiting: number
}

/** Files, quarantine and decisions are read together, and worked out once for everyone who asks. */
export function useDecisionItems(): DecisionItems {
  const session = useSession()
  const files = useResourceValue(session.files)
  const quarantine = useResourceValue(session.quarantine)
  const decisions = useResourceValue(session.decisions)
  return useMemo(() => {
    if (!files || !quarantine || !decisions) return { items: null, waiting: 0 }
    const items = decisionItems({ files, quarantine, decisions })
    return { items, waiting: items.filter(item => item.isWaiting).length }
  }, [files, quarantine, decisions])
}
