import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleCard } from '../../../../contract/finding-triage.ts'
import type { RuleSetting } from '../../../../contract/rule.ts'
import { findingsPart } from '../../state/findings-part.ts'
import { useSession } from '../../state/session-context.ts'
import { useAnnounceUndoable } from '../../state/undoable.ts'
import { useExplain } from '../run/use-explain.ts'
import { settingFor } from './rule-in-force.ts'

/** What a rule shall be like, given what it is set to now. */
export type RuleStep = (now: RuleSetting) => RuleSetting

/**
 * Changes a rule at once and offers the way back. Steps follow each other: leaving a field and pressing a switch are two changes in one
 * moment, and the second goes on from the first.
 */
export function useChangeRule(rule: RuleCard): (step: RuleStep) => void {
  const { t } = useTranslation()
  const session = useSession()
  const announce = useAnnounceUndoable()
  const explain = useExplain()
  const { ruleBook } = findingsPart(session)
  const latest = useRef(rule.setting)
  const writing = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => {
    latest.current = rule.setting
  }, [rule.setting])

  async function write(setting: RuleSetting): Promise<void> {
    await session.api.triage.changeRule.mutate({ rule: rule.id, setting })
    await Promise.all([ruleBook.refresh(), session.rules.refresh()])
  }

  return step => {
    const before = latest.current
    const setting = settingFor(rule, step(before))
    latest.current = setting
    writing.current = writing.current.then(async () => {
      try {
        await write(setting)
        const sentence = t('triage.rules.done', { name: t(`rules.${rule.id}.name`) })
        announce({ sentence, undo: () => write(before) })
      } catch (error) {
        latest.current = before
        const message = explain(error)
        notifications.show({ color: 'red', title: t('triage.rules.notDone'), message, autoClose: 10_000 })
      }
    })
  }
}
