import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconHelpCircle,
  IconPlayerPause,
  IconProgress,
  type Icon,
} from '@tabler/icons-react'
import type { EtaStatus, ProStatus, Risk } from '../../../../contract/order-progress.ts'
import type { Tone } from '../../ui/tone.ts'

/** How a state looks; its word comes from the texts. */
export interface StateLook {
  readonly icon: Icon
  readonly tone: Tone
}

/** Production status (production spec T-8). */
export const PRO_STATUS_LOOKS: Readonly<Record<ProStatus, StateLook>> = {
  PENDING: { icon: IconCircleDashed, tone: 'quiet' },
  MOLDING: { icon: IconProgress, tone: 'info' },
  PAUSED: { icon: IconPlayerPause, tone: 'warn' },
  MOLDED: { icon: IconCircleCheck, tone: 'ok' },
}

/** Whether a finished order met its ETA (production spec T-9). */
export const ETA_STATUS_LOOKS: Readonly<Record<EtaStatus, StateLook>> = {
  PENDING: { icon: IconCircleDashed, tone: 'quiet' },
  ONTIME: { icon: IconCircleCheck, tone: 'ok' },
  LATE: { icon: IconCircleX, tone: 'bad' },
}

/** Forecast against ETA (design 5, "Time"). */
export const RISK_LOOKS: Readonly<Record<Risk, StateLook>> = {
  late: { icon: IconCircleX, tone: 'bad' },
  'at-risk': { icon: IconAlertTriangle, tone: 'warn' },
  'no-forecast': { icon: IconHelpCircle, tone: 'quiet' },
  'on-time': { icon: IconCircleCheck, tone: 'ok' },
}
