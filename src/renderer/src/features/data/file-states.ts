import {
  IconArchive,
  IconCircleCheck,
  IconCircleMinus,
  IconEqual,
  IconEyeOff,
  IconFileAlert,
  IconFileOff,
  IconHandStop,
  IconTrash,
  type Icon,
} from '@tabler/icons-react'
import type { SourceFileState } from '../../../../contract/source-file.ts'
import type { Tone } from '../../ui/tone.ts'

/** What became of a file; only what needs a person has a colour that asks for one. */
export const FILE_STATE_LOOKS: Readonly<Record<SourceFileState, { readonly icon: Icon; readonly tone: Tone }>> = {
  loaded: { icon: IconCircleCheck, tone: 'ok' },
  unchanged: { icon: IconEqual, tone: 'quiet' },
  failed: { icon: IconFileAlert, tone: 'bad' },
  held: { icon: IconHandStop, tone: 'warn' },
  missing: { icon: IconFileOff, tone: 'warn' },
  archived: { icon: IconArchive, tone: 'quiet' },
  removed: { icon: IconTrash, tone: 'quiet' },
  skipped: { icon: IconCircleMinus, tone: 'quiet' },
  ignored: { icon: IconEyeOff, tone: 'quiet' },
}
