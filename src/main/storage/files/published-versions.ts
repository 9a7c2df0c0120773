import { currentGeneration } from '../generations/generation-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { fileVersionsOf, type FileVersion } from './file-version-store.ts'

type Versions = ReadonlyMap<number, FileVersion>

const kept = new WeakMap<PlantDatabase, { readonly generation: number; readonly versions: Versions }>()

/**
 * The file versions a generation rests on, by id. Those of a published one never change: a connection keeps the ones it read last, because reading
 * 513 of them takes 6 ms and nearly every place of a row asks for them.
 */
export function publishedVersions(db: PlantDatabase, generation: number): Versions {
  const known = kept.get(db)
  if (known?.generation === generation) return known.versions
  const versions = new Map(fileVersionsOf(db, generation).map(file => [file.id, file]))
  if (generation <= (currentGeneration(db) ?? 0)) kept.set(db, { generation, versions })
  return versions
}
