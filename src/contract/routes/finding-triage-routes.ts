import { FindingDossierInput, RuleChangeInput, SourceCell, TriageInput, UndoTriageInput } from '../finding-triage.ts'
import { procedure, t } from '../procedure.ts'
import { TriagedFindingQuery } from '../triaged-finding.ts'

/** The procedures of `FindingTriage`, each named as its method. */
export const findingTriageRoutes = t.router({
  listTriagedFindings: procedure
    .input(TriagedFindingQuery)
    .query(({ ctx, input }) => ctx.engine.listTriagedFindings(input)),
  findingDossier: procedure.input(FindingDossierInput).query(({ ctx, input }) => ctx.engine.findingDossier(input)),
  triageFindings: procedure.input(TriageInput).mutation(({ ctx, input }) => ctx.engine.triageFindings(input)),
  undoTriage: procedure.input(UndoTriageInput).mutation(({ ctx, input }) => ctx.engine.undoTriage(input)),
  openFindings: procedure.query(({ ctx }) => ctx.engine.openFindings()),
  ruleBook: procedure.query(({ ctx }) => ctx.engine.ruleBook()),
  changeRule: procedure.input(RuleChangeInput).mutation(({ ctx, input }) => ctx.engine.changeRule(input)),
  openSourceCell: procedure.input(SourceCell).mutation(({ ctx, input }) => ctx.engine.openSourceCell(input)),
})
