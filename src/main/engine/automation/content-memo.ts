import { stat } from 'node:fs/promises'

/** How long a file must have been at rest before its time stamps can be trusted, in milliseconds: two writes may fall into one tick. */
const AT_REST_MS = 3_000

interface Known {
  readonly stamp: string
  readonly content: string
}

/** The content of files, hashed again only when a file is not the one that was hashed. */
export type ContentMemo = (path: string) => Promise<string | null>

/**
 * Remembers hashes by what the file system says of a file: number, size, time of its content and of its last change whatsoever, which no
 * program sets. A file that changed a moment ago is hashed each time.
 */
export function createContentMemo(hash: ContentMemo, clock: () => Date): ContentMemo {
  const known = new Map<string, Known>()
  return async path => {
    const stamp = await stampOf(path, clock)
    const found = known.get(path)
    if (stamp !== null && found?.stamp === stamp) return found.content
    known.delete(path)
    const content = await hash(path)
    if (content !== null && stamp !== null) known.set(path, { stamp, content })
    return content
  }
}

/** Null of a file that is gone, or has not been at rest long enough. */
async function stampOf(path: string, clock: () => Date): Promise<string | null> {
  try {
    const { ino, size, mtimeMs, ctimeMs } = await stat(path)
    const isAtRest = clock().getTime() - Math.max(mtimeMs, ctimeMs) > AT_REST_MS
    return isAtRest ? `${ino}:${size}:${mtimeMs}:${ctimeMs}` : null
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
