import type { Engine } from '../../contract/engine.ts'

export interface TellBadgeOptions {
  readonly engine: Pick<Engine, 'status' | 'watch'>
  /** Told the number of unread notices, first and whenever it changes. */
  readonly tell: (unread: number) => void
  readonly onDefect: (error: unknown) => void
}

/** Follows how many notices nobody has looked at; the returned function ends it. */
export function tellBadge({ engine, tell, onDefect }: TellBadgeOptions): () => void {
  const ended = new AbortController()
  let told: number | null = null

  async function follow(): Promise<void> {
    for await (const { kind } of engine.watch(ended.signal)) {
      if (kind !== 'snapshot' && kind !== 'data-changed' && kind !== 'run-finished') continue
      const { unreadNotices } = (await engine.status()).counts
      if (ended.signal.aborted) return
      if (unreadNotices !== told) tell(unreadNotices)
      told = unreadNotices
    }
  }

  follow().catch(onDefect)
  return () => ended.abort()
}
