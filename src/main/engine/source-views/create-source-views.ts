import { existsSync, rmSync } from 'node:fs'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { SourceViews } from '../../../contract/source-views.ts'
import type { UploadPreview, UploadTarget } from '../../../contract/upload.ts'
import { loadTableDefinitions } from '../../ingest/definitions/load-table-definitions.ts'
import { appendAudit } from '../../storage/console/audit-log.ts'
import { appendDecision, listDecisions } from '../../storage/console/decision-log.ts'
import { openPreviewDatabase, type PreviewDatabase } from '../../storage/previews/preview-database.ts'
import { countPreviewed, listPreviewed, readPreview } from '../../storage/previews/preview-store.ts'
import { guarded } from '../../storage/storage-failure.ts'
import { workspaceLayout } from '../../storage/workspace/open-workspace.ts'
import { uploadedFile, uploadPreviewFile } from '../../storage/workspace/upload-files.ts'
import { checkRunRequest } from '../check-run-request.ts'
import { decisionFacts } from '../decision-facts.ts'
import type { EngineOptions } from '../engine-options.ts'
import { owned, type EngineParts } from '../engine-parts.ts'
import { correctionsFolder } from '../remove-left-exports.ts'
import { alikeDecisions } from './alike-decisions.ts'
import { copyIntoPlant } from './copy-into-plant.ts'
import { headerUses } from './header-uses.ts'
import { previewRequest } from './preview-request.ts'
import { inSourceThread } from './source-thread.ts'
import { createUploadDesk } from './upload-desk.ts'

/** Source files from the inside: headers, previews of dropped files, correction lists. */
export function createSourceViews(parts: EngineParts, options: EngineOptions): SourceViews {
  const { reads, heavy, bus, clock, workerEnvironment } = parts
  const { plant, schemasPath } = workerEnvironment
  const decidable = () => decisionFacts(reads.facts, () => (parts.console ? listDecisions(parts.console) : []))
  const workspace = workspaceLayout(workerEnvironment.workspace)
  const settings = () => parts.settings().values
  const uploads = createUploadDesk({ workspace, mostBytes: () => settings().maxInflatedBytes })

  function targetAt(upload: string, path: string): UploadTarget {
    const target = uploads.find(upload).targets?.find(other => other.path === path)
    if (target !== undefined) return target
    throw refused('unknown_option', `This file does not belong at ${path}.`, 'Choose one of the places in the list.')
  }

  function withPreview<Result>(upload: string, read: (db: PreviewDatabase) => Result): Result | null {
    uploads.find(upload)
    const path = uploadPreviewFile(workspace, upload)
    // It is being written while its run goes on.
    if (parts.runs?.active?.dryRun === true || !existsSync(path)) return null
    const db = openPreviewDatabase(path, { readonly: true })
    try {
      return guarded(path, () => read(db))
    } finally {
      db.close()
    }
  }

  return {
    async sourceFile({ path }) {
      const [history, loaded] = await Promise.all([
        heavy.ask('file-history', { path }),
        loadTableDefinitions(plant, { cellPolicies: settings().cellPolicies, schemasPath }),
      ])
      if (history === null)
        throw refused('subject_not_found', `There is no source file "${path}".`, 'Run the pipeline.')
      const definitions = loaded.kind === 'loaded' ? loaded.definitions : []
      const definition = definitions.find(({ name }) => name === history.table) ?? null
      return { path, table: history.table, headers: headerUses(history, definition), versions: history.versions }
    },
    async listRevisions(query) {
      return (await heavy.ask('revisions', query)) ?? { items: [], total: 0 }
    },
    async decideAlike(input) {
      const { console: db } = owned(parts)
      const by = parts.actorOr(input.actor)
      const { table, rawRowHashes } = input
      const entries = (await heavy.ask('quarantined-rows', { table, rawRowHashes })) ?? []
      const decisions = alikeDecisions(input, entries, decidable())
      const at = clock().toISOString()
      guarded(db.name, () => db.transaction(() => decisions.forEach(one => appendDecision(db, one, by, at)))())
      bus.publish({ kind: 'data-changed' })
      return decisions.length
    },
    async beginUpload({ name, size }) {
      owned(parts)
      return uploads.begin(name, size)
    },
    addToUpload: async ({ upload, offset, bytes }) => uploads.add(upload, offset, bytes),
    async recogniseUpload({ upload }) {
      const { name } = uploads.whole(upload)
      const file = uploadedFile(workspace, upload)
      const task = { kind: 'recognise', name, file, settings: settings() } as const
      const found = await inSourceThread(options.workers.run, workerEnvironment, task)
      const files = await reads.listFiles()
      const sameAs = files.filter(other => other.contentHash === found.contentHash).map(({ path }) => path)
      return uploads.note(upload, { ...found, sameAs })
    },
    async previewUpload({ upload, path, assume, actor }) {
      const { runs } = owned(parts)
      const target = targetAt(upload, path)
      const generation = reads.overview([])?.generation?.number ?? null
      const request = previewRequest({ upload: uploads.whole(upload), target, assume, generation })
      const canStandFor = (id: string, at: string) => id === upload && at === path
      checkRunRequest(request, { ...reads, phases: parts.pipeline.phases, decisions: decidable(), canStandFor })
      rmSync(uploadPreviewFile(workspace, upload), { force: true })
      return runs.start(request, parts.actorOr(actor))
    },
    async uploadPreview({ upload }): Promise<UploadPreview | null> {
      return withPreview(upload, readPreview)
    },
    async listPreviewChanges({ upload, kind, offset, limit }) {
      const page = withPreview(upload, db => {
        return { items: listPreviewed(db, kind, { offset, limit }), total: countPreviewed(db, kind) }
      })
      return page ?? { items: [], total: 0 }
    },
    async copyUpload({ upload, path, replaces, actor }) {
      const { console: db } = owned(parts)
      const by = parts.actorOr(actor)
      targetAt(upload, path)
      const { contentHash } = uploads.whole(upload)
      if (contentHash === null) throw refused('unknown_option', 'This file was not looked at yet.', 'Preview it first.')
      const from = uploadedFile(workspace, upload)
      const maxBytes = settings().maxInflatedBytes
      const kept = await copyIntoPlant({ workspace, plant, path, from, contentHash, replaces, maxBytes })
      const entry = { actor: by, action: 'file-copied', subject: path, details: { contentHash, replaces, kept } }
      guarded(db.name, () => appendAudit(db, entry, clock().toISOString()))
      bus.publish({ kind: 'data-changed' })
      return { path, kept }
    },
    removeUpload: async ({ upload }) => uploads.remove(upload),
    async correctionList({ path, language, isOpened, folder }) {
      if (path !== null && reads.facts.findFile(path) === null) {
        throw refused('subject_not_found', `There is no source file "${path}".`, 'See the files with: moldline files')
      }
      if (!existsSync(workspace.plantDatabase)) {
        throw refused('export_failed', 'There are no data yet.', 'Run the pipeline first.')
      }
      const lists = await inSourceThread(options.workers.run, workerEnvironment, {
        kind: 'corrections',
        path,
        language,
        folder: folder ?? correctionsFolder(workspace),
      })
      if (isOpened && lists[0] && lists.length === 1) options.openFile?.(lists[0].file)
      return lists
    },
  }
}

function refused(code: 'subject_not_found' | 'unknown_option' | 'export_failed', message: string, remedy: string) {
  return new EngineFailure(failure(code, message, { remedy }))
}
