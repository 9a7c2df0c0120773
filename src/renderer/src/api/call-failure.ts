import { TRPCClientError } from '@trpc/client'
import { Failure } from '../../../contract/failure.ts'

/**
 * Why a call to the engine did not work:
 * `refused` the engine said no and says what to do, `invalid` a value does not fit what was asked for, e.g. a text that is too long,
 * `unreachable` the connection is gone, `defect` something that should not happen.
 */
export type CallFailure =
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'defect'; readonly message: string }

/** Reads what a rejected call was rejected with. */
export function callFailure(error: unknown): CallFailure {
  if (error instanceof TRPCClientError) {
    const data = error.data as { readonly code?: unknown; readonly failure?: unknown } | undefined
    const refused = Failure.safeParse(data?.failure)
    if (refused.success) return { kind: 'refused', failure: refused.data }
    if (data === undefined) return { kind: 'unreachable' }
    if (data.code === 'BAD_REQUEST') return { kind: 'invalid' }
  }
  return { kind: 'defect', message: error instanceof Error ? error.message : String(error) }
}
