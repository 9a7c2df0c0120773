import { NoticeQuery } from '../../../contract/query.ts'
import type { SearchHit, SearchInput } from '../../../contract/search.ts'
import type { ConsoleDatabase } from '../../storage/console/console-database.ts'
import { findNotice, listNotices } from '../../storage/console/list-notices.ts'
import { findRun } from '../../storage/console/run-journal.ts'
import type { RankedGroup } from '../../storage/search/search-plant.ts'
import type { Notice } from '../../../contract/notice.ts'

/** Searches what is in console.db: a run by its number, notices by number and text. A few milliseconds by their indexes. */
export function searchConsole(db: ConsoleDatabase, { text, limit }: SearchInput, now: string): readonly RankedGroup[] {
  const typed = text.trim()
  if (typed === '') return []
  const number = numberIn(typed)
  const run = number === null ? null : findRun(db, number)
  const numbered = number === null ? null : findNotice(db, number, now)
  const matching = listNotices(db, NoticeQuery.parse({ search: typed, limit }), now)
  const others = matching.items.filter(({ id }) => id !== numbered?.id)
  const notices = [...(numbered ? [numbered] : []), ...others].slice(0, limit)
  const groups: readonly RankedGroup[] = [
    {
      kind: 'run',
      hits: run ? [{ key: `${run.run}`, title: `${run.run}`, detail: run.startedAt, state: run.state }] : [],
      total: run ? 1 : 0,
      isExact: false,
    },
    {
      kind: 'notice',
      hits: notices.map(hitOf),
      total: matching.total + (numbered && !matching.items.includes(numbered) ? 1 : 0),
      isExact: false,
    },
  ]
  return groups.filter(({ hits }) => hits.length > 0)
}

function hitOf({ id, summary, state, run }: Notice): SearchHit {
  return { key: `${id}`, title: summary, detail: run === null ? '' : `${run}`, state }
}

/** `12`, `#12`, `run 12`, `lần chạy 12`: the number somebody means; null for any other text. */
function numberIn(typed: string): number | null {
  const digits = /^(?:[\p{L}\s]+|#)?\s*(\d{1,9})$/u.exec(typed)?.[1]
  return digits === undefined ? null : Number(digits)
}
