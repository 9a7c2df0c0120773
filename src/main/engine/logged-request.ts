import type { RunRequest } from '../../contract/run-request.ts'

/** Decisions to assume without what somebody typed: a value and its reason belong to the plant, and the log goes to support. */
export type LoggedRequest = Omit<RunRequest, 'assume'> & {
  readonly assume: readonly Pick<RunRequest['assume'][number], 'subject' | 'kind'>[]
}

/** What a run was asked for, as its log tells it. */
export function loggedRequest(request: RunRequest): LoggedRequest {
  return { ...request, assume: request.assume.map(({ subject, kind }) => ({ subject, kind })) }
}
