import type { z } from 'zod'
import type { NoticeAction } from '../../../../contract/notice.ts'

/** An action before the contract fills in what was left out. */
export type NoticeActionInput = z.input<typeof NoticeAction>
