import type { GenerationSummary, RestorePoint } from '../../../../contract/restore-point.ts'

/** Earlier data that can be had again: a generation in the database, or a backup beside it. */
export type RecoveryItem =
  | { readonly kind: 'generation'; readonly key: string; readonly at: string; readonly generation: GenerationSummary }
  | { readonly kind: 'restore-point'; readonly key: string; readonly at: string; readonly point: RestorePoint }

/** Nothing lies before it, so the run that published it cannot be undone. */
export const FIRST_GENERATION = 1

/** What the engine lists; either part may still be on its way. */
export interface RecoveryFacts {
  readonly generations: readonly GenerationSummary[]
  readonly restorePoints: readonly RestorePoint[]
}

/** Both kinds in one list, newest first; of the same moment the generation stands above its backup. */
export function recoveryItems({ generations, restorePoints }: RecoveryFacts): readonly RecoveryItem[] {
  const items: readonly RecoveryItem[] = [
    ...generations.map((generation): RecoveryItem => {
      return { kind: 'generation', key: generationKey(generation.generation), at: generation.publishedAt, generation }
    }),
    ...restorePoints.map((point): RecoveryItem => {
      return { kind: 'restore-point', key: restorePointKey(point.id), at: point.createdAt, point }
    }),
  ]
  return items.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

/** How the address names a generation. */
export function generationKey(generation: number): string {
  return `generation:${generation}`
}

/** How the address names a restore point. */
export function restorePointKey(id: string): string {
  return `restore-point:${id}`
}
