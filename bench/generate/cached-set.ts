import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { benchSets } from './bench-set.ts'
import type { BenchSetName, BenchSetOptions } from './bench-set.ts'
import { generateSet } from './generate-set.ts'
import type { GeneratedSet } from './generate-set.ts'

/** A set on disk. Do not change its files: copy it first (`copyPlant`). */
export interface CachedSet extends GeneratedSet {
  readonly dir: string
}

/** To be raised when the generator writes other data for the same options. */
const generatorVersion = 1

/** Outside version control, beside the packages. */
export const defaultCache: string = join(import.meta.dirname, '../../node_modules/.cache/moldline-bench')

/** The named set, generated unless it lies in the cache. */
export function benchSet(name: BenchSetName, cache: string = defaultCache): Promise<CachedSet> {
  return cachedSet(benchSets[name], name, cache)
}

/** A set of any options. An interrupted generation leaves nothing that would be taken for a whole set. */
export async function cachedSet(set: BenchSetOptions, name: string, cache: string = defaultCache): Promise<CachedSet> {
  const identity = JSON.stringify({ generatorVersion, ...set })
  const dir = join(cache, `${name}-${createHash('sha256').update(identity).digest('hex').slice(0, 12)}`)
  const summary = join(dir, 'set.json')
  if (!existsSync(summary)) {
    await mkdir(cache, { recursive: true })
    const unfinished = await mkdtemp(join(cache, 'unfinished-'))
    const generated = await generateSet(set, unfinished)
    await writeFile(join(unfinished, 'set.json'), JSON.stringify(generated))
    await rm(dir, { recursive: true, force: true })
    await rename(unfinished, dir)
  }
  return { ...(JSON.parse(await readFile(summary, 'utf8')) as GeneratedSet), dir }
}
