/**
 * What the long tests hand over, one JSON line each (`src/main/engine/testing/soak.ts`).
 *
 * @typedef {{ scenario: string, phase: string | null, kill: { kind: string }, problems: readonly string[] }} KillResult
 * @typedef {{ scenario: string, fault: { kind: string }, place: string | null, answers: readonly string[], problems: readonly string[] }} FaultResult
 * @typedef {{ what: 'seeded kills', seed: number, results: readonly KillResult[] }} SeededKills
 * @typedef {{ what: 'at writes', scenario: string, isEvery: boolean, writes: number, results: readonly KillResult[] }} AtWrites
 * @typedef {{ what: 'faults', seed: number, results: readonly FaultResult[] }} Faults
 * @typedef {SeededKills | AtWrites | Faults} Figures
 */

/**
 * docs/soak.md: what was tried, where it landed, and what was not as promised.
 *
 * @param {readonly Figures[]} figures
 * @param {{ date: Date, seed: number, machine: string, minutes: number, limits: readonly string[], workbooks: { passed: number, failed: number } | null }} about
 */
export function soakPage(figures, about) {
  const { date, seed, machine, minutes, limits, workbooks } = about
  const seeded = figures.flatMap(part => (part.what === 'seeded kills' ? part.results : []))
  const every = figures.filter(part => part.what === 'at writes')
  const faults = figures.flatMap(part => (part.what === 'faults' ? part.results : []))
  const kills = [...seeded, ...every.flatMap(part => part.results)]
  const problems = [...kills, ...faults].flatMap(result =>
    result.problems.map(problem => `- ${placeOf(result)}: ${problem}`),
  )
  return `# Soak

Written by \`npm run soak\` on ${date.toISOString().slice(0, 10)} with seed ${seed}, in ${minutes} minutes (${machine}). To repeat it: \`npm run soak -- --seed ${seed}\`.${limits.length === 0 ? '' : `\nThis was a shorter one (\`${limits.join(' ')}\`); without these it takes all.`}

A kill is SIGKILL to a process with the real engine on a small plant; it counts only when it landed inside the work, between its first and its last
step. After each, the files are looked at as they were left (SQLite's integrity check; the data are those before or after, never anything else), the
engine is opened again, every answer it had given is looked for (there, and once), what did not take effect is repeated, and the next run must end
with the data, findings and orders of an undisturbed one; \`verify\` must find everything whole.

## Kills at seeded moments

${landed(seeded).length} kills landed (${landed(seeded).filter(({ kill }) => kill.kind === 'at-random').length} at any moment, the others at a write), ${seeded.length - landed(seeded).length} more came after the work and do not count. By what the process was doing:

${histogram(landed(seeded))}

## Killed before and after ${every.some(({ isEvery }) => isEvery) ? 'every write' : 'each kind of write'}

${every.length === 0 ? 'Not run.' : atWrites(every)}

## Faults

By kind, each in some phase of some work, once or from then on: ${faults.length} tried, ${faults.filter(({ place }) => place !== null).length} struck.

${faultTable(faults)}

## Damaged workbooks

${workbooks ? `${workbooks.passed + workbooks.failed} tried, ${workbooks.failed} not as promised.` : 'Not run.'}

## Not as promised

${problems.length === 0 ? 'Nothing.' : problems.join('\n')}
`
}

/** @param {readonly AtWrites[]} every */
function atWrites(every) {
  const rows = every.map(({ scenario, writes, results }) =>
    row([scenario, writes, landed(results).length, failed(results).length]),
  )
  const which = every.some(({ isEvery }) => isEvery)
    ? ''
    : 'A kind of write is one statement or file function, on one file, by one thread, in one phase: killed before the first of them and after the last.\n\n'
  return `${which}| work | writes | kills that landed | not as promised |
|---|---|---|---|
${rows.join('\n')}

${histogram(landed(every.flatMap(part => part.results)))}`
}

/** @param {readonly KillResult[]} results */
function landed(results) {
  return results.filter(({ phase }) => phase !== null)
}

/** @param {readonly { problems: readonly string[] }[]} results */
function failed(results) {
  return results.filter(({ problems }) => problems.length > 0)
}

/**
 * Kills by work and phase.
 *
 * @param {readonly KillResult[]} kills
 */
function histogram(kills) {
  const phases = [...new Set(kills.map(({ phase }) => String(phase)))].toSorted()
  const scenarios = grouped(kills, ({ scenario }) => scenario)
  /** @param {readonly KillResult[]} of */
  const counts = of => phases.map(name => of.filter(({ phase }) => phase === name).length || '')
  return [
    row(['work', ...phases, 'all']),
    row(['---', ...phases.map(() => '---'), '---']),
    ...[...scenarios].map(([name, of]) => row([name, ...counts(of), of.length])),
    row(['**all**', ...counts(kills), kills.length]),
  ].join('\n')
}

/** @param {readonly FaultResult[]} faults */
function faultTable(faults) {
  const kinds = grouped(faults, ({ fault }) => fault.kind)
  const ends = ['succeeded', 'partial', 'failed', 'refused', 'answered']
  /** @param {readonly FaultResult[]} of */
  const counts = of => ends.map(end => of.filter(({ answers }) => endOf(answers) === end).length || '')
  return [
    row(['fault', ...ends, 'not as promised']),
    row(['---', ...ends.map(() => '---'), '---']),
    ...[...kinds].map(([kind, of]) => row([kind, ...counts(of), failed(of).length])),
  ].join('\n')
}

/**
 * The worst of what was answered: a run that failed, before a step that did its work.
 *
 * @param {readonly string[]} answers
 */
function endOf(answers) {
  const words = new Set(answers.map(answer => answer.split(' ')[0] ?? ''))
  return ['refused', 'failed', 'partial', 'succeeded', 'answered'].find(word => words.has(word)) ?? 'answered'
}

/**
 * Items by key, in the order the keys come: this runs on Node 20 too, which has no `Map.groupBy`.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => string} keyOf
 */
function grouped(items, keyOf) {
  /** @type {Map<string, Item[]>} */
  const groups = new Map()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

/** @param {KillResult | FaultResult} result */
function placeOf(result) {
  return 'fault' in result
    ? `${result.scenario}, ${JSON.stringify(result.fault)}`
    : `${result.scenario}, ${JSON.stringify(result.kill)} (${result.phase})`
}

/** @param {readonly (string | number)[]} cells */
function row(cells) {
  return `| ${cells.join(' | ')} |`
}
