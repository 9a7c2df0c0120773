import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconBell,
  IconCircleX,
  IconFileAlert,
  IconFileOff,
  IconHandStop,
  type Icon,
} from '@tabler/icons-react'
import type { WorkItem } from '../../../../contract/engine.ts'
import type { Tone } from '../../ui/tone.ts'

/** In the order of design 6; also the order the list is sorted in by its first column. */
export const WORK_KINDS = [
  'order-late',
  'order-at-risk',
  'file-held',
  'file-failed',
  'file-missing',
  'finding',
  'notice',
] as const satisfies readonly WorkItem['kind'][]

/** What hurts now is red, what can still be helped is amber. */
export const WORK_LOOKS: Readonly<Record<WorkItem['kind'], { readonly icon: Icon; readonly tone: Tone }>> = {
  'order-late': { icon: IconCircleX, tone: 'bad' },
  'order-at-risk': { icon: IconAlertTriangle, tone: 'warn' },
  'file-held': { icon: IconHandStop, tone: 'warn' },
  'file-failed': { icon: IconFileAlert, tone: 'bad' },
  'file-missing': { icon: IconFileOff, tone: 'warn' },
  finding: { icon: IconAlertOctagon, tone: 'bad' },
  notice: { icon: IconBell, tone: 'info' },
}
