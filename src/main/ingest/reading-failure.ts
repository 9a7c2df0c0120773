import { EngineFailure, failure, type Failure, type FailureCode } from '../../contract/failure.ts'

export type FailurePlace = Partial<Pick<Failure, 'file' | 'sheet' | 'cell' | 'transient'>>

/** A workbook that cannot be read, on its way up: what was expected and found, and what the planner can do. */
export function readingFailure(
  code: FailureCode,
  message: string,
  details: FailurePlace & Pick<Failure, 'remedy'> & { readonly cause?: unknown },
): EngineFailure {
  const { cause, ...place } = details
  return new EngineFailure(failure(code, message, place), cause === undefined ? undefined : { cause })
}
