import type { RunRequest } from '../../../contract/run-request.ts'

/**
 * Where a run begins; empty = at the first phase. A load needs a collection, so a run asked to begin at `load` begins at `collect`: what
 * is staged or published is not read again, so this costs a look at the files, and no file is loaded that has changed since unseen.
 */
export function firstPhase({ fromPhase }: Pick<RunRequest, 'fromPhase'>): string {
  return fromPhase === 'collect' || fromPhase === 'load' ? '' : fromPhase
}
