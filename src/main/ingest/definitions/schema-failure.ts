import { failure, type Failure, type FailureCode } from '../../../contract/failure.ts'

/** A fault of one table's entry (production spec 5, metadata.table_errors). */
export interface TableSchemaError {
  readonly table: string
  /** One sentence. */
  readonly error: string
  readonly errorType: FailureCode
}

/** Why databaseSchemas.json cannot be used. */
export interface SchemaFailure {
  readonly kind: 'failed'
  readonly failure: Failure
  /** Faults table by table when the code is `schema_mismatch`, else empty. */
  readonly tableErrors: readonly TableSchemaError[]
}

const remedy = 'Correct databaseSchemas.json, or remove it to use the built-in definition.'

export function schemaFailure(
  code: FailureCode,
  message: string,
  place: { readonly file: string; readonly transient?: boolean },
): SchemaFailure {
  return { kind: 'failed', failure: failure(code, message, { remedy, ...place }), tableErrors: [] }
}

/** All faults of one group of tables as one failure (production spec 5). */
export function tableFailure(tableErrors: readonly TableSchemaError[], file: string): SchemaFailure {
  const count = tableErrors.length === 1 ? '1 table is' : `${tableErrors.length} tables are`
  const list = tableErrors.map(({ table, error }) => `${table}: ${error}`).join(' ')
  return { ...schemaFailure('schema_mismatch', `${count} defined wrongly in ${file}. ${list}`, { file }), tableErrors }
}
