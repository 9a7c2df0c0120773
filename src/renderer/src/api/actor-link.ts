import type { TRPCLink } from '@trpc/client'
import type { AppRouter } from '../../../contract/router.ts'

/** Mutations that are nobody's doing: they change nothing that is audited, and take no name. */
export const WITHOUT_ACTOR: ReadonlySet<string> = new Set(['tables.openFile'])

/**
 * Puts the name of the person at this window into every change it asks for (design 5, "People"), so that no screen has to think
 * of it. Without a chosen name the engine takes its own default.
 *
 * @param actor the chosen name, empty while nobody chose one
 */
export function actorLink(actor: () => string): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) => {
      const name = actor()
      if (op.type !== 'mutation' || name === '' || WITHOUT_ACTOR.has(op.path)) return next(op)
      const input = typeof op.input === 'object' && op.input !== null ? op.input : {}
      return next({ ...op, input: { ...input, actor: name } })
    }
}
