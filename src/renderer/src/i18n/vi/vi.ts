import type { en } from '../en/en.ts'
import type { Mirror } from '../mirror.ts'
import { decisions } from './decisions.ts'
import { failures } from './failures.ts'
import { findings } from './findings.ts'
import { frame } from './frame.ts'
import { inbox } from './inbox.ts'
import { orders } from './orders.ts'
import { recovery } from './recovery.ts'
import { rules } from './rules.ts'
import { run } from './run.ts'
import { table } from './table.ts'

/** All texts in Vietnamese. The planner's terms are those of her sheets: PO, ETA, shot, NG stay. */
export const vi: Mirror<typeof en> = {
  frame,
  run,
  decisions,
  orders,
  findings,
  inbox,
  recovery,
  rules,
  failures,
  table,
}
