import { z } from 'zod'
import { ActorName } from '../actor-name.ts'
import { ScheduleQuestion } from '../automation.ts'
import { procedure, t } from '../procedure.ts'

/** The procedures of `Automation`, each named as its method. */
export const automationRoutes = t.router({
  automationState: procedure.query(({ ctx }) => ctx.engine.automationState()),
  previewSchedule: procedure.input(ScheduleQuestion).query(({ ctx, input }) => ctx.engine.previewSchedule(input)),
  lookAgain: procedure
    .input(z.strictObject({ actor: ActorName.optional() }))
    .mutation(({ ctx, input }) => ctx.engine.lookAgain(input)),
})
