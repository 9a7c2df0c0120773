import { consoleTargets } from './console-targets.ts'
import type { MeasuredConsole } from './measured-console.ts'

/** What docs/performance.md says about the window. */
export function consoleSection(figures: MeasuredConsole, machine: string, date: Date): string {
  const verdicts = consoleTargets(figures).map(({ what, measured, allowed, unit }) =>
    cells([
      what,
      `${count(measured)} ${unit}`,
      `${count(allowed)} ${unit}`,
      measured <= allowed ? 'met' : '**missed**',
    ]),
  )
  const screens = figures.screens.map(({ screen, firstMs, againMs, dataMs }) =>
    cells([screen, count(firstMs), count(againMs), count(dataMs)]),
  )
  const lists = figures.lists.flatMap(({ list, filterMs, sortMs, longestTaskMs, longTasks }) =>
    Object.entries({
      [`${list}: filter`]: filterMs,
      [`${list}: sort`]: sortMs,
      [`${list}: longest task of a pass (${count(longTasks)} over 50 ms in all)`]: longestTaskMs,
    }).map(([what, { times, first, median, worst }]) =>
      cells([what, ...[times, first, median, worst].map(value => count(value))]),
    ),
  )
  const answers = figures.answers.map(({ method, asked, medianMs, p95Ms, longestMs }) =>
    cells([method, count(asked), medianMs.toFixed(1), p95Ms.toFixed(1), count(longestMs)]),
  )
  return `## The console

Measured by \`npm run bench -- console --write\` on ${date.toISOString().slice(0, 10)}: ${machine}; the built console in Chromium on the ${figures.set} set
(${count(figures.records)} records, ${count(figures.orders)} orders). *First paint* is the first frame with the screen's head after the click, by the page's own clock; the first
time its code is loaded too. *Data* is the first frame in which nothing of it is being loaded any more. The engine of a console is asked, each answer to its text, while it loads the
second half of the records beside the first: each time round about another month, another of four pages of findings and another of four orders. A list is scrolled from top to bottom, first as a wheel does, then in leaps over all of it; the first pass is that right after it was
opened. *Longest task* is the longest of the window in a pass, 0 where none took over 50 ms. Then it is sorted and searched, each time by something else, from the click or the
keystroke to the frame with other rows.

| screen | first paint, first time | first paint, again (worst of 3) | data, first time |
|---|---|---|---|
${screens.join('\n')}

| list | times | first ms | median ms | worst ms |
|---|---|---|---|---|
${lists.join('\n')}

| question while a run is on | asked | median ms | 95th percentile ms | longest ms |
|---|---|---|---|---|
${answers.join('\n')}

Start of the program to the first screen: ${count(figures.startMs)} ms; a page alone: ${count(figures.reloadMs)} ms.

| target | measured | allowed | |
|---|---|---|---|
${verdicts.join('\n')}
`
}

function cells(values: readonly string[]): string {
  return `| ${values.join(' | ')} |`
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}
