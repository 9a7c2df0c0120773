import type { RunSummary } from '../../../contract/run.ts'
import type { Session } from './session.ts'

/** A run once it has ended, as the feed tells; after a lost connection another one may have followed it. */
export async function runEnded({ api, feed }: Pick<Session, 'api' | 'feed'>, run: number): Promise<RunSummary> {
  const latest = await new Promise<RunSummary>(resolve => {
    function look({ latest: newest }: { readonly latest: RunSummary | null }): void {
      if (newest === null || newest.run < run) return
      stop()
      resolve(newest)
    }
    const stop = feed.subscribe(look)
    look(feed.getState())
  })
  return latest.run === run ? latest : api.runs.get.query({ run })
}
