import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { SupportExport, SupportRequest } from '../../../contract/run-views.ts'
import type { z } from 'zod'
import { SupportFile } from '../../../contract/support-file.ts'
import { exportError } from '../../pipelines/production/export/export-failure.ts'
import { appendAudit } from '../../storage/console/audit-log.ts'
import { knownPeople } from '../../storage/console/known-people.ts'
import { guarded } from '../../storage/storage-failure.ts'
import { workspaceLayout } from '../../storage/workspace/open-workspace.ts'
import type { EngineOptions } from '../engine-options.ts'
import { owned, type EngineParts } from '../engine-parts.ts'
import { createRedactor } from '../redact.ts'
import { cleanedBySchema } from './cleaned-by-schema.ts'
import { breathe, gatherSupport } from './gather-support.ts'
import { createSupportRedactor, type SupportRedactor } from './support-redactor.ts'

/** What is not a long list. */
const HEAD = SupportFile.omit({ runs: true, log: true, notices: true, rows: true })

/** Entries of a list that are redacted before something else has its turn. */
const AT_ONCE = 100

/**
 * Writes a file for support into the workspace's folder `exports`.
 *
 * @throws EngineFailure `export_failed`, `workspace_in_use`
 */
export async function makeSupportFile(
  all: EngineParts,
  options: EngineOptions,
  request: SupportRequest,
): Promise<SupportExport> {
  const parts = owned(all)
  const { console: db, clock, workerEnvironment } = parts
  const by = parts.actorOr(request.actor)
  const { plant, workspace } = workerEnvironment
  const { people, actor } = parts.settings().values
  const redactor = createSupportRedactor({
    redact: createRedactor({ workspace, plant, withoutSecrets: parts.secrets.known.redact }),
    plant,
    people: request.names === 'pseudonyms' ? [...knownPeople(db), ...people, actor, by] : null,
  })
  const file = await redacted(await gatherSupport(parts, options, request), redactor)
  const packed = await promisify(gzip)(JSON.stringify(file))
  const { exports } = workspaceLayout(options.workspace)
  const path = freePath(exports, file)
  try {
    await mkdir(exports, { recursive: true, mode: 0o700 })
    await writeFile(`${path}.part`, packed, { mode: 0o600 })
    await rename(`${path}.part`, path)
  } catch (error) {
    throw exportError(error, path)
  }
  const details = { runs: file.runs.length, rows: request.rows, names: request.names }
  guarded(db.name, () =>
    appendAudit(
      db,
      { actor: by, action: 'support-file-made', subject: basename(path), details },
      clock().toISOString(),
    ),
  )
  parts.log.info({ file: basename(path), ...details }, 'file for support written')
  return { name: basename(path), path, bytes: packed.length }
}

/** Every text of it cleaned, a few entries at a time: 20,000 lines take a second. */
async function redacted(file: SupportFile, { deep }: SupportRedactor): Promise<SupportFile> {
  const { runs, log, notices, rows, ...rest } = file
  const { runs: ofRuns, log: ofLog, notices: ofNotices } = SupportFile.shape
  const { findings, quarantined } = SupportFile.shape.rows.unwrap().shape
  return {
    ...cleanedBySchema(HEAD, rest, deep),
    runs: await each(ofRuns.element, runs, deep),
    log: await each(ofLog.element, log, deep),
    notices: await each(ofNotices.element, notices, deep),
    rows: rows && {
      findings: await each(findings.element, rows.findings, deep),
      quarantined: await each(quarantined.element, rows.quarantined, deep),
    },
  }
}

async function each<Item>(
  schema: z.ZodType<Item>,
  items: readonly Item[],
  clean: (item: Item) => Item,
): Promise<Item[]> {
  const cleaned: Item[] = []
  for (const [place, item] of items.entries()) {
    cleaned.push(cleanedBySchema(schema, item, clean))
    if (place % AT_ONCE === AT_ONCE - 1) await breathe()
  }
  return cleaned
}

/** `moldline-support-ha-noi-2-2026-01-31.json.gz`; a second one of a day gets a number. */
function freePath(folder: string, { plantName, createdAt }: SupportFile): string {
  const plant = plantName
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  const name = ['moldline-support', plant.slice(0, 60), createdAt.slice(0, 10)].filter(part => part !== '').join('-')
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? `${name}.json.gz` : `${name}-${number}.json.gz`)
    if (!existsSync(path)) return path
  }
}
