import {
  IconAlarm,
  IconAlertTriangle,
  IconArrowsRightLeft,
  IconCircleCheck,
  IconMinus,
  IconPlayerPlay,
  IconPlus,
  IconRotate,
  type Icon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OrderChange } from '../../../../../contract/run-comparison.ts'
import { StateWord } from '../../../ui/state-word.tsx'
import type { Tone } from '../../../ui/tone.ts'

interface Look {
  readonly icon: Icon
  readonly tone: Tone
}

const LOOKS: Readonly<Record<OrderChange, Look>> = {
  'became-late': { icon: IconAlarm, tone: 'bad' },
  'became-at-risk': { icon: IconAlertTriangle, tone: 'warn' },
  new: { icon: IconPlus, tone: 'info' },
  gone: { icon: IconMinus, tone: 'quiet' },
  recovered: { icon: IconCircleCheck, tone: 'ok' },
  finished: { icon: IconCircleCheck, tone: 'ok' },
  reopened: { icon: IconRotate, tone: 'warn' },
  started: { icon: IconPlayerPlay, tone: 'info' },
  status: { icon: IconArrowsRightLeft, tone: 'quiet' },
  figures: { icon: IconArrowsRightLeft, tone: 'quiet' },
}

/** What happened to an order, as a word with its icon. */
export function OrderChangeWord({ change }: { readonly change: OrderChange }) {
  const { t } = useTranslation()
  return <StateWord {...LOOKS[change]}>{t(`runs.orderChanges.${change}`)}</StateWord>
}

export function orderChangeLook(change: OrderChange): Look {
  return LOOKS[change]
}
