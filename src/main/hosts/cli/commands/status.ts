import type { Command } from 'commander'
import type { EngineStatus } from '../../../../contract/engine.ts'
import type { Cli } from '../cli.ts'
import { withJson, withPlace } from '../command-options.ts'
import { jsonText } from '../json-text.ts'
import { countText, numberText, plainText } from '../plain-text.ts'
import { reading } from '../with-engine.ts'

/** `moldline status`: how things stand. */
export function addStatusCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('status')))
    .description('show how the plant, its data and the latest run stand')
    .addHelpText('after', '\nExamples:\n  moldline status\n  moldline status --json | jq .generation')
    .action(
      reading(cli, async (engine, { json }) => {
        const status = await engine.status()
        await cli.out.write(json ? jsonText(status) : statusText(status))
      }),
    )
}

function statusText(status: EngineStatus): string {
  const { counts, latestRun, activeRun, pending, reference, interrupted, damage, backup } = status
  const facts: readonly (readonly [string, string])[] = [
    ['Plant', `${plainText(status.plantName)}${status.samplePlant ? ' (sample plant)' : ''}, ${status.plant}`],
    ['Workspace', status.workspace],
    ['Data', generationText(status)],
    ['Until', reference ? `${reference.recordDate} shift ${reference.workingShift}` : '–'],
    ...(activeRun ? ([['Running', `run ${activeRun.run}, started by ${plainText(activeRun.actor)}`]] as const) : []),
    ['Latest run', latestRun ? `${latestRun.run} ${latestRun.state}: ${plainText(latestRun.sentence)}` : 'none yet'],
    ...(interrupted ? ([['Interrupted', interrupted.sentence]] as const) : []),
    ...damage.map(({ database, problem }) => ['Damaged', `${database} data: ${plainText(problem)}`] as const),
    ['Backup', backup ? `of generation ${numberText(backup.generation)}, made ${backup.at}` : 'none yet'],
    ['Checked', asOf(status.checkedRun, status.generation)],
    ['Tracked', asOf(status.trackedRun, status.generation)],
    ['To do', todoText(counts)],
    [
      'Since then',
      pending.length === 0 ? unchangedText(status) : pending.map(file => `${file.path} (${file.change})`).join(', '),
    ],
  ]
  const width = Math.max(...facts.map(([name]) => name.length))
  return facts.map(([name, text]) => `${name.padEnd(width)}  ${text}\n`).join('')
}

function generationText({ generation, publishedAt, checksum, damage }: EngineStatus): string {
  if (generation === null) return isUnreadable(damage) ? 'not there, see below' : 'nothing loaded yet'
  return `generation ${numberText(generation)}, published ${plainText(publishedAt)}, checksum ${plainText(checksum)}`
}

function unchangedText({ generation, damage }: EngineStatus): string {
  return generation === null && isUnreadable(damage) ? 'not known' : 'no file has changed'
}

function isUnreadable(damage: EngineStatus['damage']): boolean {
  return damage.some(({ database }) => database === 'plant')
}

/** An earlier generation may have been: it is the one in use that the figures would have to describe. */
function asOf(run: number | null, generation: number | null): string {
  if (run !== null) return `as of run ${run}`
  return generation === null ? 'never' : `not generation ${numberText(generation)}`
}

function todoText(counts: EngineStatus['counts']): string {
  return [
    counts.ordersNeedingAttention === null
      ? 'orders not worked out yet'
      : `${countText(counts.ordersNeedingAttention, 'order')} late or at risk`,
    counts.newFindings === null ? 'nothing checked yet' : countText(counts.newFindings, 'new finding'),
    `${countText(counts.openNotices, 'notice')}${counts.unreadNotices > 0 ? ` (${numberText(counts.unreadNotices)} new)` : ''}`,
    counts.quarantined === null ? 'nothing read yet' : `${numberText(counts.quarantined)} in quarantine`,
  ].join(', ')
}
