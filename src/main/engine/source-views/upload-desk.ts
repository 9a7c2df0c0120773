import { randomBytes } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { EngineFailure, failure, type FailureCode } from '../../../contract/failure.ts'
import { UPLOAD_CHUNK_BYTES, type Upload } from '../../../contract/upload.ts'
import { ioFailure } from '../../ingest/io-failure.ts'
import type { Workspace } from '../../storage/workspace/open-workspace.ts'
import { uploadedFile, uploadFolder } from '../../storage/workspace/upload-files.ts'

/** Workbooks handed in to be looked at, in a private folder of the workspace; nothing of them enters the plant. */
export interface UploadDesk {
  /** @throws EngineFailure `file_too_large`, `disk_full` */
  begin(name: string, size: number): Promise<Upload>
  /** @param bytes base64 @throws EngineFailure `subject_not_found`, `unknown_option`, `disk_full` */
  add(upload: string, offset: number, bytes: string): Promise<Upload>
  /** One that is there whole. @throws EngineFailure `subject_not_found`, `unknown_option` while it is not */
  whole(upload: string): Upload
  /** @throws EngineFailure `subject_not_found` */
  find(upload: string): Upload
  /** Keeps what was found out about one. */
  note(upload: string, found: Partial<Upload>): Upload
  remove(upload: string): Promise<void>
}

export interface UploadDeskOptions {
  readonly workspace: Workspace
  /** In bytes. */
  readonly mostBytes: () => number
  readonly newId?: () => string
}

/** Looked at side by side; with one more the oldest goes. */
const MOST_UPLOADS = 4

export function createUploadDesk({ workspace, mostBytes, newId = anyId }: UploadDeskOptions): UploadDesk {
  const uploads = new Map<string, Upload>()

  function find(id: string): Upload {
    const found = uploads.get(id)
    if (found === undefined) throw refused('subject_not_found', 'This file is not here any more.', 'Drop it again.')
    return found
  }

  function keep(upload: Upload): Upload {
    uploads.set(upload.upload, upload)
    return upload
  }

  async function remove(id: string): Promise<void> {
    uploads.delete(id)
    await rm(uploadFolder(workspace, id), { recursive: true, force: true, maxRetries: 3 })
  }

  return {
    find,
    remove,
    async begin(name, size) {
      if (size > mostBytes()) {
        throw refused(
          'file_too_large',
          `${name} has ${size} bytes; at most ${mostBytes()} are read.`,
          'Raise maxInflatedBytes in the settings if the file is right.',
        )
      }
      for (const id of [...uploads.keys()].slice(0, Math.max(0, uploads.size - MOST_UPLOADS + 1))) await remove(id)
      const upload = newId()
      await onDisk(name, async () => {
        await mkdir(uploadFolder(workspace, upload), { recursive: true, mode: 0o700 })
        await (await open(uploadedFile(workspace, upload), 'wx', 0o600)).close()
      })
      return keep({ ...NOTHING_KNOWN, upload, name, size })
    },
    async add(id, offset, bytes) {
      const upload = find(id)
      const piece = Buffer.from(bytes, 'base64')
      const received = offset + piece.length
      if (offset !== upload.received || received > upload.size || piece.length > UPLOAD_CHUNK_BYTES) {
        throw refused(
          'unknown_option',
          `A piece of ${upload.name} came out of order: expected byte ${upload.received} of ${upload.size}.`,
          'Drop the file again.',
        )
      }
      // Taken before it is written: a second piece for the same place is refused, not written over the first.
      const taken = keep({ ...upload, received })
      await onDisk(upload.name, async () => {
        const file = await open(uploadedFile(workspace, id), 'r+')
        try {
          await file.write(piece, 0, piece.length, offset)
        } finally {
          await file.close()
        }
      })
      return taken
    },
    whole(id) {
      const upload = find(id)
      if (upload.received === upload.size) return upload
      throw refused('unknown_option', `${upload.name} has not arrived whole yet.`, 'Drop the file again.')
    },
    note: (id, found) => keep({ ...find(id), ...found }),
  }
}

const NOTHING_KNOWN = {
  received: 0,
  contentHash: null,
  targets: null,
  looksLike: null,
  failure: null,
  months: [],
  sameAs: [],
} as const satisfies Partial<Upload>

function anyId(): string {
  return randomBytes(16).toString('hex')
}

async function onDisk(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    if (isFull) throw refused('disk_full', `There is no room for ${name}.`, 'Free some space and drop it again.')
    throw new EngineFailure(ioFailure(error, `The copy of ${name} to look at`, { file: name }), { cause: error })
  }
}

function refused(code: FailureCode, message: string, remedy: string): EngineFailure {
  return new EngineFailure(failure(code, message, { remedy }))
}
