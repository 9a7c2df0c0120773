import { procedure, t } from '../procedure.ts'
import {
  AlikeDecision,
  CorrectionListInput,
  PreviewChangeQuery,
  RevisionQuery,
  SourceFileInput,
  UploadAction,
  UploadCopy,
  UploadInput,
  UploadPiece,
  UploadPreviewStart,
  UploadStart,
} from '../source-views.ts'

/** The procedures of `SourceViews`, each named as its method. */
export const sourceViewsRoutes = t.router({
  sourceFile: procedure.input(SourceFileInput).query(({ ctx, input }) => ctx.engine.sourceFile(input)),
  listRevisions: procedure.input(RevisionQuery).query(({ ctx, input }) => ctx.engine.listRevisions(input)),
  decideAlike: procedure.input(AlikeDecision).mutation(({ ctx, input }) => ctx.engine.decideAlike(input)),
  beginUpload: procedure.input(UploadStart).mutation(({ ctx, input }) => ctx.engine.beginUpload(input)),
  addToUpload: procedure.input(UploadPiece).mutation(({ ctx, input }) => ctx.engine.addToUpload(input)),
  recogniseUpload: procedure.input(UploadAction).mutation(({ ctx, input }) => ctx.engine.recogniseUpload(input)),
  previewUpload: procedure.input(UploadPreviewStart).mutation(({ ctx, input }) => ctx.engine.previewUpload(input)),
  uploadPreview: procedure.input(UploadInput).query(({ ctx, input }) => ctx.engine.uploadPreview(input)),
  listPreviewChanges: procedure
    .input(PreviewChangeQuery)
    .query(({ ctx, input }) => ctx.engine.listPreviewChanges(input)),
  copyUpload: procedure.input(UploadCopy).mutation(({ ctx, input }) => ctx.engine.copyUpload(input)),
  removeUpload: procedure.input(UploadAction).mutation(({ ctx, input }) => ctx.engine.removeUpload(input)),
  // A folder of the caller's choosing is for the command line, which writes it itself.
  correctionList: procedure
    .input(CorrectionListInput.omit({ folder: true }))
    .mutation(({ ctx, input }) => ctx.engine.correctionList(input)),
})
