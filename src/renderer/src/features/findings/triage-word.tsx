import { IconCircleDot, IconClockPause, IconEye, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TriageState } from '../../../../contract/triage.ts'
import { StateWord } from '../../ui/state-word.tsx'
import type { Tone } from '../../ui/tone.ts'

/** What waits draws the eye, what somebody looked at is quiet. */
export const TRIAGE_LOOKS: Readonly<Record<TriageState, { readonly icon: Icon; readonly tone: Tone }>> = {
  open: { icon: IconCircleDot, tone: 'warn' },
  acknowledged: { icon: IconEye, tone: 'quiet' },
  snoozed: { icon: IconClockPause, tone: 'quiet' },
}

/** `filled` is for the head of a detail. */
export interface TriageWordProps {
  readonly state: TriageState
  readonly look?: 'plain' | 'filled'
}

/** Open, Acknowledged or Snoozed, as a word with its icon. */
export function TriageWord({ state, look = 'plain' }: TriageWordProps) {
  const { t } = useTranslation()
  return (
    <StateWord {...TRIAGE_LOOKS[state]} look={look}>
      {t(`triage.states.${state}`)}
    </StateWord>
  )
}
