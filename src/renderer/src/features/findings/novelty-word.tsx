import { IconHistory, IconSparkles, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../contract/finding.ts'
import { StateWord } from '../../ui/state-word.tsx'
import type { Tone } from '../../ui/tone.ts'

/** Whether a finding came after the plant's first run, its baseline (design 5). */
export const NOVELTIES = ['new', 'still'] as const
export type Novelty = (typeof NOVELTIES)[number]

/** New ones draw the eye, the rest is quiet. */
export const NOVELTY_LOOKS: Readonly<Record<Novelty, { readonly icon: Icon; readonly tone: Tone }>> = {
  new: { icon: IconSparkles, tone: 'info' },
  still: { icon: IconHistory, tone: 'quiet' },
}

/** The finding's novelty, as a value for columns and filters. */
export function noveltyOf({ isNew }: Finding): Novelty {
  return isNew ? 'new' : 'still'
}

/** `filled` is for the head of a detail. */
export interface NoveltyWordProps {
  readonly novelty: Novelty
  readonly look?: 'plain' | 'filled'
}

/** New or Still, as a word with its icon. */
export function NoveltyWord({ novelty, look = 'plain' }: NoveltyWordProps) {
  const { t } = useTranslation()
  return (
    <StateWord {...NOVELTY_LOOKS[novelty]} look={look}>
      {t(`findings.novelty.${novelty}`)}
    </StateWord>
  )
}
