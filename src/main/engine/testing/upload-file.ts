import { readFileSync } from 'node:fs'
import type { Engine } from '../../../contract/engine.ts'
import type { RunSummary } from '../../../contract/run.ts'
import type { UploadPreviewStart } from '../../../contract/source-views.ts'
import { UPLOAD_CHUNK_BYTES, type Upload, type UploadPreview } from '../../../contract/upload.ts'

/** Hands a file of this computer in, as the console does, and has it recognised. */
export async function uploadFile(engine: Engine, path: string, name: string): Promise<Upload> {
  const bytes = readFileSync(path)
  const { upload } = await engine.beginUpload({ name, size: bytes.length })
  for (let offset = 0; offset < bytes.length; offset += UPLOAD_CHUNK_BYTES) {
    const piece = bytes.subarray(offset, offset + UPLOAD_CHUNK_BYTES).toString('base64')
    await engine.addToUpload({ upload, offset, bytes: piece })
  }
  return engine.recogniseUpload({ upload })
}

/** Previews an upload at its best place and waits for what it found. */
export async function previewUpload(
  engine: Engine,
  { upload, targets }: Upload,
  options: Partial<Pick<UploadPreviewStart, 'path' | 'assume'>> = {},
): Promise<{ readonly run: RunSummary; readonly preview: UploadPreview }> {
  const path = options.path ?? targets?.[0]?.path ?? ''
  const { run } = await engine.previewUpload({ upload, path, assume: options.assume ?? null })
  const ended = await engine.waitForRun(run)
  const preview = await engine.uploadPreview({ upload })
  if (preview === null) throw new Error(`the preview found nothing: ${ended.sentence}`)
  return { run: ended, preview }
}
