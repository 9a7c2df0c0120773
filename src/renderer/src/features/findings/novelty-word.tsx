import { IconHistory, IconSparkles, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../contract/finding.ts'
import { StateWord } from '../../ui/state-word.tsx'
import type { Tone } from '../../ui/tone.ts'

/** Whether a finding came after the plant's first run, its baseline (design 5). */
export const NOVELTIES = ['new', 'still'] as const
export type Novelty = (typeof NOVELTIES)[number]

export const NOVELTY_LOOKS: Readonly<Record<Novelty, { readonly icon: Icon; readonly tone: Tone }>> = {
  new: { icon: IconSparkles, tone: 'info' },
  still: { icon: IconHistory, tone: 'quiet' },
}

export function noveltyOf({ isNew }: Finding): Novelty {
  return isNew ? 'new' : 'still'
}

export interface NoveltyWordProps {
  readonly novelty: Novelty
  readonly look?: 'plain' | 'filled'
}

export function NoveltyWord({ novelty, look = 'plain' }: NoveltyWordProps) {
  const { t } = useTranslation()
  return (
    <StateWord {...NOVELTY_LOOKS[novelty]} look={look}>
      {t(`findings.novelty.${novelty}`)}
    </StateWord>
  )
}
