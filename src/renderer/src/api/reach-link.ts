import { TRPCClientError, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import type { AppRouter } from '../../../contract/router.ts'

/** Goes with what is read for the sake of the change that follows it. */
export const FOR_A_CHANGE = { context: { isForChange: true } }

/**
 * Refuses every change at once while the engine cannot be reached. Left to itself it would wait for the engine without a word, and be
 * made long after the person who asked for it has gone on. What is only read may wait: it harms nothing when it comes late, unless a
 * change waits for it.
 *
 * @param isLost whether the connection is gone or could not be made; a window that is only being opened waits for its first one
 */
export function reachLink(isLost: () => boolean): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) => {
      const isChange = op.type === 'mutation' || op.context['isForChange'] === true
      if (!isChange || !isLost()) return next(op)
      return observable(observer => observer.error(new TRPCClientError('The engine cannot be reached.')))
    }
}
