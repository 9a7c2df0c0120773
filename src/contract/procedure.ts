import { initTRPC, TRPCError } from '@trpc/server'
import type { Engine } from './engine.ts'
import { EngineFailure } from './failure.ts'

export interface RouterContext {
  readonly engine: Engine
}

export const t = initTRPC.context<RouterContext>().create({
  isServer: true,
  allowOutsideOfServer: true,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    // A failure crosses as plain data; a defect keeps its stack on our side.
    data: { code: shape.data.code, failure: error.cause instanceof EngineFailure ? error.cause.failure : null },
  }),
})

/** Turns an expected failure into an error of the protocol; defects pass through. */
export const procedure = t.procedure.use(async ({ next }) => {
  const result = await next()
  if (!result.ok && result.error.cause instanceof EngineFailure) {
    throw new TRPCError({ code: 'BAD_REQUEST', message: result.error.cause.message, cause: result.error.cause })
  }
  return result
})
