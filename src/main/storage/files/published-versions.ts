import { keptOfGeneration } from '../generations/kept-of-generation.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { fileVersionsOf, type FileVersion } from './file-version-store.ts'

type Versions = ReadonlyMap<number, FileVersion>

/** The file versions a generation rests on, by id; kept, because reading 513 of them takes 6 ms and nearly every place of a row asks for them. */
export const publishedVersions = keptOfGeneration(
  (db: PlantDatabase, generation: number): Versions =>
    new Map(fileVersionsOf(db, generation).map(file => [file.id, file])),
)
