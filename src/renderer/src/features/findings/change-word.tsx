import { IconCircleCheck, IconHistory, IconSparkles, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FindingChange } from '../../../../contract/triaged-finding.ts'
import { StateWord } from '../../ui/state-word.tsx'
import type { Tone } from '../../ui/tone.ts'

/** New ones draw the eye, the rest is quiet. */
export const CHANGE_LOOKS: Readonly<Record<FindingChange, { readonly icon: Icon; readonly tone: Tone }>> = {
  new: { icon: IconSparkles, tone: 'info' },
  still: { icon: IconHistory, tone: 'quiet' },
  resolved: { icon: IconCircleCheck, tone: 'ok' },
}

/** `filled` is for the head of a detail. */
export interface ChangeWordProps {
  readonly change: FindingChange
  readonly look?: 'plain' | 'filled'
}

/** New, Still or Resolved against the earlier run, as a word with its icon. */
export function ChangeWord({ change, look = 'plain' }: ChangeWordProps) {
  const { t } = useTranslation()
  return (
    <StateWord {...CHANGE_LOOKS[change]} look={look}>
      {t(`triage.changes.${change}`)}
    </StateWord>
  )
}
