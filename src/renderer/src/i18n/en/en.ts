import { englishRules } from '../../../../contract/rule-words/english.ts'
import { machines } from './machines.ts'
import { quality } from './quality.ts'
import { runs } from './runs.ts'
import { support } from './support.ts'
import { data } from './data.ts'
import { settings } from './settings.ts'
import { search } from './search.ts'
import { automation } from './automation.ts'
import { triage } from './triage.ts'
import { exports } from './exports.ts'
import { handOver } from './hand-over.ts'
import { derivation } from './derivation.ts'
import { decisions } from './decisions.ts'
import { failures } from './failures.ts'
import { findings } from './findings.ts'
import { frame } from './frame.ts'
import { inbox } from './inbox.ts'
import { orders } from './orders.ts'
import { recovery } from './recovery.ts'
import { run } from './run.ts'
import { table } from './table.ts'

/** All texts in English; every other language has the same keys (`Mirror`). */
export const en = {
  frame,
  run,
  decisions,
  orders,
  derivation,
  findings,
  inbox,
  recovery,
  rules: englishRules,
  failures,
  table,
  machines,
  quality,
  runs,
  support,
  data,
  settings,
  search,
  automation,
  triage,
  exports,
  handOver,
} as const
