import type { FileLook } from './look-at-file.ts'

export type SettledLook = Extract<FileLook, { readonly kind: 'present' | 'gone' }>

/** What two looks at a file, one quiet time apart, say about it. */
export type LookVerdict =
  | { readonly kind: 'settled'; readonly look: SettledLook }
  /** Look again, after one quiet time or after many; `tries` counts how often nothing changed and it still did not settle. */
  | { readonly kind: 'wait'; readonly tries: number; readonly isSlow: boolean }
  /** Its folder could not be reached for so long that somebody else has to see to it. */
  | { readonly kind: 'given-up' }

/** For how many quiet times a file that cannot be opened or reached is looked at after each: with the default, four minutes. */
export const PATIENCE = 120
/** How many quiet times a workbook at rest is waited for that has no end: a copy may pause, something that is no workbook never has one. */
export const PATIENCE_WITH_PART = 5

/**
 * Events of the operating system are hints only; what counts is the disk: a file has settled when it can be opened and its size and
 * time are the same before and after one quiet time, and its end is there. That holds for copies that grow, for copies that
 * have their full size from the start, and for Excel's save by two renames.
 */
export function judgeLook(before: FileLook | null, now: FileLook, tries: number): LookVerdict {
  const again = (soFar: number) => ({ kind: 'wait', tries: soFar, isSlow: false }) as const
  if (now.kind === 'busy' || now.kind === 'unreachable') {
    if (tries < PATIENCE) return again(tries + 1)
    // Letting a file go is no event: whoever holds it for long is waited for as long.
    return now.kind === 'busy' ? { kind: 'wait', tries, isSlow: true } : { kind: 'given-up' }
  }
  if (!sameLook(before, now)) return again(0)
  const isPart = now.kind === 'present' && now.isWhole === false
  return isPart && tries < PATIENCE_WITH_PART ? again(tries + 1) : { kind: 'settled', look: now }
}

function sameLook(before: FileLook | null, now: FileLook): boolean {
  if (before?.kind !== now.kind) return false
  if (before.kind !== 'present' || now.kind !== 'present') return true
  return before.byteSize === now.byteSize && before.modifiedMs === now.modifiedMs
}
