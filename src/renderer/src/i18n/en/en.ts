import { decisions } from './decisions.ts'
import { failures } from './failures.ts'
import { findings } from './findings.ts'
import { frame } from './frame.ts'
import { orders } from './orders.ts'
import { rules } from './rules.ts'
import { run } from './run.ts'
import { table } from './table.ts'

/** All texts in English; every other language has the same keys (`Mirror`). */
export const en = { frame, run, decisions, orders, findings, rules, failures, table } as const
