import type { EngineEvent } from '../../../contract/event.ts'
import type { SourceViews } from '../../../contract/source-views.ts'
import type { Upload } from '../../../contract/upload.ts'
import type { FakePlant } from './fake-plant.ts'
import { aLiveRun, aRun } from './sample-run.ts'
import { aPreview, aRevision, aSourceFile, JANUARY, previewedChanges } from './sample-previews.ts'

/** What the Data screen asks for beside its lists: one file from the inside, one upload, one list of changed orders. */
export function fakeSources(plant: FakePlant, emit: (event: EngineEvent) => void): SourceViews {
  const absent = () => Promise.reject(new Error('not part of this double'))
  let upload: Upload | null = null
  const present = () => (upload ? Promise.resolve(upload) : absent())
  return {
    sourceFile: async ({ path }) => aSourceFile(path),
    listRevisions: async () => ({ items: [aRevision()], total: 1 }),
    decideAlike: async ({ table, rawRowHashes, kind, reason, values }) => {
      for (const rawRowHash of rawRowHashes) {
        const subject = { kind: 'quarantined-row', table, rawRowHash } as const
        const id = plant.decisions.length + 1
        plant.decisions.push({ id, at: '2019-02-01T08:00:00.000Z', actor: 'hoa', subject, kind, reason, values })
      }
      return rawRowHashes.length
    },
    beginUpload: async ({ name, size }) => {
      const nothing = { targets: null, looksLike: null, failure: null, months: [], sameAs: [], contentHash: null }
      upload = { upload: 'a'.repeat(32), name, size, received: 0, ...nothing }
      return upload
    },
    addToUpload: async ({ bytes }) => {
      if (!upload) return absent()
      upload = { ...upload, received: upload.received + atob(bytes).length }
      return upload
    },
    recogniseUpload: async () => {
      const known = await present()
      const target = { path: JANUARY, table: 'productRecords', month: '201901', by: 'name-and-content' } as const
      upload = {
        ...known,
        contentHash: 'd'.repeat(64),
        looksLike: 'productRecords',
        months: ['201812'],
        targets: [{ ...target, replaces: 'b'.repeat(64) }],
      }
      return upload
    },
    previewUpload: async () => {
      const run = { ...aLiveRun(), run: 8, dryRun: true }
      emit({ kind: 'run-started', run })
      emit({ kind: 'run-finished', run: aRun({ run: 8, dryRun: true }) })
      return run
    },
    uploadPreview: async () => aPreview(),
    listPreviewChanges: async ({ kind, offset, limit }) => {
      const all = previewedChanges().filter(change => change.kind === kind)
      return { items: all.slice(offset, offset + limit), total: all.length }
    },
    copyUpload: async ({ path }) => ({ path, kept: '/workspace/replaced/monthlyReports_201901-bbbbbbbbbbbb.xlsb' }),
    removeUpload: async () => void (upload = null),
    correctionList: async ({ path, language }) => [
      { source: path ?? JANUARY, file: `/workspace/exports/corrections/${language}.xlsx`, cells: 7 },
    ],
  }
}
