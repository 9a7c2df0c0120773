/**
 * Preload of a process under test: `node --import inject-faults.ts program.ts`, with a `FaultPlan` in the environment. Its threads load it
 * too. Nothing in the program knows of it.
 */
import { FAULT_PLAN_VARIABLE, type FaultPlan } from './fault-plan.ts'
import { createInjector } from './injector.ts'
import { watchDatabase } from './watch-database.ts'
import { watchFiles } from './watch-files.ts'

const plan = process.env[FAULT_PLAN_VARIABLE]
if (plan !== undefined) {
  const injector = createInjector(JSON.parse(plan) as FaultPlan)
  watchDatabase(injector)
  await watchFiles(injector)
}
