import type { Command } from 'commander'
import type { EngineStatus } from '../../../../contract/engine.ts'
import { EngineFailure, failure } from '../../../../contract/failure.ts'
import type { RestorePoint } from '../../../../contract/restore-point.ts'
import type { Cli } from '../cli.ts'
import { withJson, withPlace, type ListValues } from '../command-options.ts'
import { jsonText } from '../json-text.ts'
import { numberText, plainText } from '../plain-text.ts'
import { restorePreviewText } from '../restore-preview-text.ts'
import { textTable, type TextColumn } from '../text-table.ts'
import { timeText } from '../time-text.ts'
import { answering, withOwningEngine } from '../with-engine.ts'

interface RestoreValues extends ListValues {
  readonly yes?: true
  readonly without?: true
}

/** `moldline restore`: the restore points, what one would change, and bringing it back. */
export function addRestoreCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('restore')))
    .description('list the restore points; with one, say what it would change, and with --yes bring it back')
    .argument('[restore-point]', 'as the list shows it')
    .option('--yes', 'bring it back; without this nothing is changed')
    .option('--without', 'after damage was found: go on without a restore, the next run reads what is missing')
    .addHelpText(
      'after',
      `
A restore replaces the plant's data only: runs, decisions, notices and the audit log stay. The data as they are now are kept as a
restore point of their own, so that a restore can be taken back. To undo one run, or to use an earlier generation, no restore is
needed: see "moldline help undo" and "moldline help use".

Examples:
  moldline restore
  moldline restore backup-12
  moldline restore backup-12 --yes`,
    )
    .action(async (id: string | undefined, values: RestoreValues) => {
      if (values.without) return goOnWithout(cli, id, values)
      if (id === undefined) return list(cli, values)
      await (values.yes ? bringBack(cli, id, values) : preview(cli, id, values))
    })
}

function list(cli: Cli, values: RestoreValues): Promise<void> {
  if (values.yes) throw misunderstood('--yes needs a restore point.', 'See them with: moldline restore')
  return answering(cli, values, async engine => {
    const points = await engine.listRestorePoints()
    if (values.json) return cli.out.write(jsonText(points))
    const none = 'There is no restore point yet; one is made after a run has published.\n'
    await cli.out.write(points.length === 0 ? none : textTable(columns, points))
  })
}

function preview(cli: Cli, id: string, values: RestoreValues): Promise<void> {
  return answering(cli, values, async engine => {
    const found = await engine.previewRestore(id)
    if (values.json) return cli.out.write(jsonText(found))
    await cli.out.write(`${restorePreviewText(found)}\nNothing was changed. With --yes it is brought back.\n`)
  })
}

function bringBack(cli: Cli, id: string, values: RestoreValues): Promise<void> {
  return withOwningEngine(cli, values, async engine => {
    const status = await engine.restore(id, values.as)
    await cli.out.write(values.json ? jsonText(status) : `Restored. ${inUseText(status)}\n`)
  })
}

function goOnWithout(cli: Cli, id: string | undefined, values: RestoreValues): Promise<void> {
  if (id !== undefined || values.yes) {
    throw misunderstood('--without stands for no restore point.', 'Name a restore point, or leave it to --without.')
  }
  return withOwningEngine(cli, values, async engine => {
    const { damage } = await engine.status()
    const status = await engine.dismissDamage(values.as)
    await cli.out.write(values.json ? jsonText(status) : `${dismissedText(damage)} ${inUseText(status)}\n`)
  })
}

function dismissedText(damage: EngineStatus['damage']): string {
  if (damage.length === 0) return 'No database was found damaged: nothing was changed.'
  if (damage.every(({ database }) => database === 'console')) return 'Going on with the journal as it is.'
  return 'Going on without a restore: the next run reads every workbook whose data are missing.'
}

function inUseText({ generation, publishedAt }: EngineStatus): string {
  if (generation === null) return 'Nothing is published.'
  return `Generation ${generation} of ${timeText(publishedAt)} (UTC) is in use.`
}

function misunderstood(message: string, remedy: string): EngineFailure {
  return new EngineFailure(failure('unknown_option', message, { remedy }))
}

const columns: readonly TextColumn<RestorePoint>[] = [
  { title: 'Restore point', text: point => point.id },
  { title: 'Made (UTC)', text: point => timeText(point.createdAt) },
  { title: 'Generation', align: 'right', text: point => String(point.generation) },
  { title: 'Run', align: 'right', text: point => String(point.run) },
  { title: 'Rows', align: 'right', text: ({ rowCounts }) => numberText(sum(Object.values(rowCounts))) },
  { title: 'MiB', align: 'right', text: point => numberText(point.bytes / 1024 / 1024) },
  { title: 'State', text: ({ state, problem }) => (problem === null ? state : `${state}: ${plainText(problem)}`) },
]

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
