import type { RunRequest } from '../../../../contract/run-request.ts'

/** Whether a run looks at everything: what it does not see is not there. */
export function isComplete({ tables, months }: Pick<RunRequest, 'tables' | 'months'>): boolean {
  return tables.length === 0 && months.length === 0
}
