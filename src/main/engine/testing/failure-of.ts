import { EngineFailure } from '../../../contract/failure.ts'

/** The expected failure that work ends in; anything else is a defect of the test or of what it tests. */
export async function failureOf(work: Promise<unknown>): Promise<EngineFailure> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof EngineFailure) return error
  throw new Error('expected a failure', { cause: error })
}
