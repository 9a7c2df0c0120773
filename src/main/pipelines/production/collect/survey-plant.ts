import type { Failure } from '../../../../contract/failure.ts'
import type { RunRequest } from '../../../../contract/run-request.ts'
import type { TableDefinition, TableName } from '../../../../contract/table.ts'
import { selectFiles, type FileSelection, type SelectedFile } from '../../../ingest/select-files.ts'
import { substituteFiles } from './substitute-files.ts'

/** A workbook the run looks at. */
export interface SurveyedFile extends SelectedFile {
  readonly definition: TableDefinition
}

/** What the plant's folders hold for the tables of a run. */
export interface Survey {
  readonly files: readonly SurveyedFile[]
  readonly ignored: readonly { readonly path: string; readonly table: TableName; readonly reason: string }[]
  /** Folders that could not be listed and inputs that are not there, by table. */
  readonly failures: ReadonlyMap<TableName, Failure>
  /** Tables whose folder could not be listed: nothing may be concluded from what was not seen there. */
  readonly unreachable: ReadonlySet<TableName>
  /** Whether a file is outside what this run was asked to read. */
  readonly isOutside: (table: TableName, month: string | null) => boolean
}

/**
 * Lists the inputs of every table the run was asked for (C-1, C-2).
 *
 * @param substitutes absolute paths of uploads that stand for files of the plant, by their path there
 */
export async function surveyPlant(
  plant: string,
  definitions: readonly TableDefinition[],
  request: Pick<RunRequest, 'tables' | 'months'>,
  substitutes: ReadonlyMap<string, string> = new Map(),
): Promise<Survey> {
  const isOutside = (table: TableName, month: string | null): boolean =>
    (request.tables.length > 0 && !request.tables.includes(table)) ||
    (table === 'productRecords' && request.months.length > 0 && month !== null && !request.months.includes(month))
  const wanted = definitions.filter(({ name }) => !isOutside(name, null))
  const selections = await Promise.all(
    wanted.map(async definition => ({
      definition,
      selection: substituteFiles(await selectFiles(definition, plant), { definition, plant, substitutes }),
    })),
  )
  return {
    isOutside,
    files: selections.flatMap(({ definition, selection }) =>
      selection.files.filter(file => !isOutside(definition.name, file.month)).map(file => ({ ...file, definition })),
    ),
    ignored: selections.flatMap(({ definition, selection }) =>
      selection.ignored.map(({ relativePath, reason }) => ({ path: relativePath, table: definition.name, reason })),
    ),
    failures: new Map(selections.flatMap(({ definition, selection }) => failureOf(definition, selection))),
    unreachable: new Set(
      selections.filter(({ selection }) => !selection.reachable).map(({ definition }) => definition.name),
    ),
  }
}

function failureOf(
  definition: TableDefinition,
  { failure }: FileSelection,
): readonly (readonly [TableName, Failure])[] {
  return failure === null ? [] : [[definition.name, failure]]
}
