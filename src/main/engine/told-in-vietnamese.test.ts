import { copyFileSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Engine } from '../../contract/engine.ts'
import type { Failure } from '../../contract/failure.ts'
import { NoticeQuery } from '../../contract/query.ts'
import type { RunSummary } from '../../contract/run.ts'
import { vietnameseRetelling } from '../../contract/sentences/vietnamese/vietnamese-retelling.ts'
import { TriagedFindingQuery } from '../../contract/triaged-finding.ts'
import { copySamplePlant } from '../../testing/copy-plant.ts'
import { engineOptions, openEngine, runOnce } from './testing/open-engine.ts'

const REPORTS = 'dynamicDatabase/monthlyReports_history'
const ORDERS = 'dynamicDatabase/purchaseOrders_history'

test('whatever a run says of the sample plant, whole or damaged, is known in Vietnamese', async () => {
  const { dir } = copySamplePlant()
  const engine = await openEngine(engineOptions(dir))
  const whole = await runOnce(engine)
  const said = [...ofRun(whole), ...(await ofScreens(engine))]

  truncateSync(join(dir, REPORTS, 'monthlyReports_202508.xlsb'), 5_000)
  copyFileSync(join(dir, ORDERS, 'purchaseOrder_250620.xlsx'), join(dir, REPORTS, 'monthlyReports_202510.xlsx'))
  writeFileSync(join(dir, ORDERS, 'purchaseOrder_251001.xlsx'), 'no workbook')
  mkdirSync(join(dir, ORDERS, 'purchaseOrder_251002.xlsx'))
  rmSync(join(dir, ORDERS, 'purchaseOrder_250715.xlsx'))
  const damaged = await runOnce(engine)
  said.push(...ofRun(damaged), ...(await ofScreens(engine)))
  said.push(...ofRun(await runOnce(engine, { dryRun: true, action: { kind: 'undo-run', run: 1 } }).catch(refusal)))
  rmSync(join(dir, 'staticDatabase'), { recursive: true })
  said.push(...ofRun(await runOnce(engine)), ...(await ofScreens(engine)))

  const { tell, tellWhole } = vietnameseRetelling()
  const texts = [...new Set(said)].filter(text => text !== '')
  expect(texts.filter(text => tellWhole(text) === null)).toEqual([])
  expect(texts.map(tell).filter(text => ENGLISH.test(text))).toEqual([])
})

/** Words that no name, code or path of the sample plant holds. */
const ENGLISH =
  /\b(?:the|its?|is|are|was|were|has|have|be|not|no|of|on|in|at|from|instead|should|found|with|without|which|and|or|The|Its|No)\b/

function refusal(error: unknown): Pick<RunSummary, 'sentence' | 'phases'> {
  const { failure } = error as { readonly failure: Failure }
  return { sentence: `${failure.message} ${failure.remedy}`, phases: [] }
}

function ofFailure({ message, remedy }: Failure): readonly string[] {
  return [message, remedy]
}

function ofRun({ sentence, phases }: Pick<RunSummary, 'sentence' | 'phases'>): readonly string[] {
  return [
    sentence,
    ...phases.flatMap(({ skipped, failures, healing }) => [
      ...skipped,
      ...failures.flatMap(ofFailure),
      ...healing.map(({ outcome }) => outcome),
    ]),
  ]
}

/** Findings, files, notices, work: each as its screen reads it. */
async function ofScreens(engine: Engine): Promise<readonly string[]> {
  const everything = { offset: 0, limit: 1_000 }
  const findings = await engine.listTriagedFindings(TriagedFindingQuery.parse(everything))
  const notices = await engine.listNotices(NoticeQuery.parse(everything))
  const files = await engine.listFiles()
  return [
    ...findings.items.map(({ message }) => message),
    ...notices.items.flatMap(({ summary, failures, healing }) => [
      summary,
      ...failures.flatMap(ofFailure),
      ...healing.map(({ outcome }) => outcome),
    ]),
    ...files.flatMap(({ reason, failure }) => [reason ?? '', ...(failure ? ofFailure(failure) : [])]),
    ...(await engine.workList()).map(({ subject, sentence }) =>
      sentence.startsWith(`${subject}: `) ? sentence.slice(subject.length + 2) : sentence,
    ),
  ]
}
