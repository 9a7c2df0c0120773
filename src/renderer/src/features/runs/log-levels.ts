import { IconAlertTriangle, IconBug, IconCircleX, IconInfoCircle, type Icon } from '@tabler/icons-react'
import type { RunLogLevel } from '../../../../contract/run-log.ts'
import type { Tone } from '../../ui/tone.ts'

/** How grave a line of the log is. */
export const LOG_LEVEL_LOOKS: Readonly<Record<RunLogLevel, { readonly icon: Icon; readonly tone: Tone }>> = {
  debug: { icon: IconBug, tone: 'quiet' },
  info: { icon: IconInfoCircle, tone: 'info' },
  warn: { icon: IconAlertTriangle, tone: 'warn' },
  error: { icon: IconCircleX, tone: 'bad' },
}
