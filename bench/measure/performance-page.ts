import type { MeasuredSet } from './measured-set.ts'
import { targets } from './targets.ts'

/** docs/performance.md: what was measured, where and when, against the targets. */
export function performancePage(sets: readonly MeasuredSet[], machine: string, date: Date): string {
  return `# Performance

Measured by \`npm run bench -- --write\` on ${date.toISOString().slice(0, 10)}: ${machine}. Each set in a process of its own that has already run
the sample plant once. *Reading alone* is the pipeline's own readers with the same parallelism, results dropped. Times in milliseconds, memory is the resident
memory of the whole process (readers included) at its highest, through the cold run and the unchanged rerun.

| set | records | orders | files | reading alone | cold run | unchanged rerun | one changed month (its reading) | peak MiB |
|---|---|---|---|---|---|---|---|---|
${sets.map(row).join('\n')}

Cold run, phase by phase:

| set | DataCollector | DataLoader | ValidationOrchestrator | OrderProgressTracker |
|---|---|---|---|---|
${sets.map(phases).join('\n')}

## Against the targets

| set | target | measured | allowed | |
|---|---|---|---|---|
${sets.flatMap(verdicts).join('\n')}

For orientation: the Python reference took 34.6 s and 383 MB on the 57,618 records of the medium set on two cores, and as long again when nothing had
changed (production spec 11).
`
}

function row(set: MeasuredSet): string {
  const { coldMs, unchangedMs, changedMonthMs, changedParseMs } = set
  return cells([
    set.set,
    count(set.records),
    count(set.orders),
    count(set.files),
    count(set.baselineMs),
    count(coldMs),
    count(unchangedMs),
    `${count(changedMonthMs)} (${count(changedParseMs)})`,
    count(set.peakMib),
  ])
}

function phases({ set, phasesMs }: MeasuredSet): string {
  const agents = ['DataCollector', 'DataLoader', 'ValidationOrchestrator', 'OrderProgressTracker']
  return cells([set, ...agents.map(agent => count(phasesMs[agent] ?? 0))])
}

function verdicts(set: MeasuredSet): readonly string[] {
  return targets(set).map(({ what, measured, allowed, unit }) => {
    return cells([
      set.set,
      what,
      `${count(measured)} ${unit}`,
      `${count(allowed)} ${unit}`,
      measured <= allowed ? 'met' : '**missed**',
    ])
  })
}

function cells(values: readonly string[]): string {
  return `| ${values.join(' | ')} |`
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}
