import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconArrowDown,
  IconBell,
  IconCircleCheck,
  IconClockPause,
  IconEye,
  IconInfoCircle,
  IconProgress,
  type Icon,
} from '@tabler/icons-react'
import type { Priority } from '../../../../contract/recovery.ts'
import type { NoticeState } from '../../../../contract/notice.ts'
import type { Tone } from '../../ui/tone.ts'

interface Look {
  readonly icon: Icon
  readonly tone: Tone
}

/** What nobody has looked at draws the eye, what is done is quiet. */
export const NOTICE_STATE_LOOKS: Readonly<Record<NoticeState, Look>> = {
  new: { icon: IconBell, tone: 'warn' },
  acknowledged: { icon: IconEye, tone: 'quiet' },
  'in-progress': { icon: IconProgress, tone: 'info' },
  snoozed: { icon: IconClockPause, tone: 'quiet' },
  resolved: { icon: IconCircleCheck, tone: 'ok' },
}

/** Most urgent first, as chips and columns order them. */
export const PRIORITIES_BY_URGENCY = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const satisfies readonly Priority[]

/** How urgent it is to look. */
export const PRIORITY_LOOKS: Readonly<Record<Priority, Look>> = {
  CRITICAL: { icon: IconAlertOctagon, tone: 'bad' },
  HIGH: { icon: IconAlertTriangle, tone: 'warn' },
  MEDIUM: { icon: IconInfoCircle, tone: 'info' },
  LOW: { icon: IconArrowDown, tone: 'quiet' },
}

/** Agents of the production pipeline and the engine itself, offered as filters before their notices are here. */
export const KNOWN_AGENTS = [
  'DataCollector',
  'DataLoader',
  'ValidationOrchestrator',
  'OrderProgressTracker',
  'Moldline',
] as const
