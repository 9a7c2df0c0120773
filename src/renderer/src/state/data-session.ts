import type { CellValue, TableName } from '../../../contract/table.ts'
import type { RevisionEntry, RevisionQuery } from '../../../contract/source-views.ts'
import { createListStore, type ListStore } from './list-store.ts'
import { sessionPart } from './session-parts.ts'
import type { Session } from './session.ts'

/** Filter of the list of changed orders; the list store adds the range. */
export type RevisionListQuery = Pick<RevisionQuery, 'search'>
export type RevisionList = ListStore<RevisionEntry, null, RevisionListQuery>

/** Figures of orders that later files changed. Read again after a run when somebody looks at them. */
export function revisionList(session: Session): RevisionList {
  return sessionPart(session, 'revisions', ({ api, feed }) => {
    const list: RevisionList = createListStore(
      { search: '' },
      {
        fetchPage: async (range, query: RevisionListQuery) => {
          const { items, total } = await api.sources.listRevisions.query({ ...query, ...range })
          return { items, total, extra: null }
        },
      },
    )
    feed.subscribe((now, before) => {
      if (now.latest?.run !== before.latest?.run) list.announce()
    })
    return list
  })
}

/** A row of the shared database; `place` is where it stands in its table. */
export interface SharedRow {
  readonly place: number
  readonly values: Readonly<Record<string, CellValue>>
}
export type SharedRowList = ListStore<SharedRow, null, null>

/** The rows of a table as published, in input order: files by their order, rows as in the sheet. */
export function sharedRowList(session: Session, table: TableName): SharedRowList {
  return sessionPart(session, `rows of ${table}`, ({ api, feed }) => {
    const list: SharedRowList = createListStore<SharedRow, null, null>(null, {
      fetchPage: async range => {
        const { items, total } = await api.tables.read.query({ table, ...range })
        const rows = items.map((values, at): SharedRow => ({ place: range.offset + at, values }))
        return { items: rows, total, extra: null }
      },
    })
    feed.subscribe((now, before) => {
      if (now.latest?.run !== before.latest?.run) list.announce()
    })
    return list
  })
}
