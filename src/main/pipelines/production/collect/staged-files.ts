import type { ParsedFile } from '../../../ingest/parsed-file.ts'
import type { Checkpoint } from '../../../pipeline/checkpoint.ts'
import { findStaged, stageFile } from '../../../storage/files/staging-store.ts'
import type { StagedFile } from '../../../storage/files/staged-file.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'

/** Under what a parsed file is kept: its content and how it was parsed. */
export interface FileFingerprint {
  readonly contentHash: string
  readonly parseKey: string
}

/** Production's checkpoint: parsed files, kept by content until they are published (design 4, "Incremental"). */
export function stagedFiles(db: PlantDatabase): Checkpoint<StagedFile, FileFingerprint, ParsedFile> {
  return {
    find: (path, fingerprint) => findStaged(db, { path, ...fingerprint }),
    keep: (path, { parseKey }, file) => stageFile(db, { path, parseKey, file }),
  }
}
