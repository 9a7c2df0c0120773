import { IconArrowsRightLeft, IconCircleCheck, IconMinus, IconPencil, IconPlus, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateWord } from '../../../ui/state-word.tsx'
import type { Tone } from '../../../ui/tone.ts'

const LOOKS = {
  new: { icon: IconPlus, tone: 'info' },
  changed: { icon: IconPencil, tone: 'warn' },
  gone: { icon: IconMinus, tone: 'quiet' },
  state: { icon: IconArrowsRightLeft, tone: 'quiet' },
  still: { icon: IconArrowsRightLeft, tone: 'quiet' },
  resolved: { icon: IconCircleCheck, tone: 'ok' },
} as const satisfies Readonly<Record<string, { readonly icon: Icon; readonly tone: Tone }>>

/** How something differs. */
export type Change = keyof typeof LOOKS

/** New, Changed, Gone, Still or Resolved, as a word with its icon. */
export function ChangeWord({ change }: { readonly change: Change }) {
  const { t } = useTranslation()
  return <StateWord {...LOOKS[change]}>{t(`runs.changes.${change}`)}</StateWord>
}

/** The icon and tone of a change, for chips. */
export function changeLook(change: Change): { readonly icon: Icon; readonly tone: Tone } {
  return LOOKS[change]
}
