import {
  IconCircleCheck,
  IconEyeOff,
  IconFileDiff,
  IconFileOff,
  IconFilePlus,
  IconFileUnknown,
  IconHourglass,
  IconPlugConnectedX,
  IconRadar,
  IconSearch,
  type Icon,
} from '@tabler/icons-react'
import type { WatchedFileState, WatchState } from '../../../../contract/automation.ts'
import type { Tone } from '../../ui/tone.ts'

interface StateLook {
  readonly icon: Icon
  readonly tone: Tone
}

/** Where a file of the plant is; what is being written waits, what is gone waits for a person. */
export const FILE_LOOKS: Readonly<Record<WatchedFileState, StateLook>> = {
  settling: { icon: IconHourglass, tone: 'warn' },
  checking: { icon: IconSearch, tone: 'quiet' },
  new: { icon: IconFilePlus, tone: 'info' },
  changed: { icon: IconFileDiff, tone: 'info' },
  gone: { icon: IconFileOff, tone: 'warn' },
  unchanged: { icon: IconCircleCheck, tone: 'quiet' },
  ignored: { icon: IconFileUnknown, tone: 'quiet' },
}

/** How the plant is watched, in one word; a folder out of reach goes before everything else. */
export type WatchWord = WatchState['mode'] | 'unreachable'

export const WATCH_LOOKS: Readonly<Record<WatchWord, StateLook>> = {
  off: { icon: IconEyeOff, tone: 'quiet' },
  starting: { icon: IconSearch, tone: 'quiet' },
  listening: { icon: IconRadar, tone: 'ok' },
  polling: { icon: IconRadar, tone: 'ok' },
  unreachable: { icon: IconPlugConnectedX, tone: 'bad' },
}

export function watchWord({ mode, reachable }: WatchState): WatchWord {
  return reachable ? mode : 'unreachable'
}
