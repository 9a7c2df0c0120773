import { procedure, t } from '../procedure.ts'
import { AppendToTableExport, BeginTableExport, OpenTableExport, TableExportCall } from '../table-export.ts'

/** The procedures of `TableExport`, each named as its method. */
export const tableExportRoutes = t.router({
  beginTableExport: procedure.input(BeginTableExport).mutation(({ ctx, input }) => ctx.engine.beginTableExport(input)),
  appendToTableExport: procedure
    .input(AppendToTableExport)
    .mutation(({ ctx, input }) => ctx.engine.appendToTableExport(input)),
  finishTableExport: procedure.input(TableExportCall).mutation(({ ctx, input }) => ctx.engine.finishTableExport(input)),
  cancelTableExport: procedure.input(TableExportCall).mutation(({ ctx, input }) => ctx.engine.cancelTableExport(input)),
  openTableExport: procedure.input(OpenTableExport).mutation(({ ctx, input }) => ctx.engine.openTableExport(input)),
})
