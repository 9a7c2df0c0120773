import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconPlayerSkipForward,
  IconPlayerStop,
  IconProgress,
  IconUnlink,
  type Icon,
} from '@tabler/icons-react'
import type { PhaseState, RunState } from '../../../../contract/run.ts'
import type { Tone } from '../../ui/tone.ts'

interface StateLook {
  readonly icon: Icon
  readonly tone: Tone
}

/** How a run goes or ended (design 5); `partial` asks for a look, `cancelled` was somebody's wish. */
export const RUN_STATE_LOOKS: Readonly<Record<RunState, StateLook>> = {
  queued: { icon: IconClock, tone: 'quiet' },
  running: { icon: IconProgress, tone: 'info' },
  cancelling: { icon: IconPlayerStop, tone: 'quiet' },
  succeeded: { icon: IconCircleCheck, tone: 'ok' },
  partial: { icon: IconAlertTriangle, tone: 'warn' },
  failed: { icon: IconCircleX, tone: 'bad' },
  cancelled: { icon: IconPlayerStop, tone: 'quiet' },
  interrupted: { icon: IconUnlink, tone: 'warn' },
}

/** How a phase goes or ended; a failed one is never shown as success. */
export const PHASE_STATE_LOOKS: Readonly<Record<PhaseState, StateLook>> = {
  pending: { icon: IconCircleDashed, tone: 'quiet' },
  running: { icon: IconProgress, tone: 'info' },
  succeeded: { icon: IconCircleCheck, tone: 'ok' },
  failed: { icon: IconCircleX, tone: 'bad' },
  skipped: { icon: IconPlayerSkipForward, tone: 'quiet' },
  cancelled: { icon: IconPlayerStop, tone: 'quiet' },
}
