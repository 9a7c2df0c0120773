import type Database from 'better-sqlite3'
import { openDatabase } from '../open-database.ts'
import type { Migration } from '../migration.ts'

declare const kind: unique symbol

/** What one preview of an upload found, beside the upload; removed with it. */
export type PreviewDatabase = Database.Database & { readonly [kind]: 'preview' }

const PREVIEW_MARK = 0x4d_4c_56_31

const migrations: readonly Migration[] = [
  {
    number: 1,
    sql: `
      create table preview(id integer primary key check (id = 1), summary text not null) strict;
      create table change(kind text not null, place integer not null, data text not null, primary key(kind, place))
        strict, without rowid;
    `,
  },
]

/** @throws EngineFailure `database_unreadable`, `disk_full` */
export function openPreviewDatabase(path: string, { readonly }: { readonly readonly: boolean }): PreviewDatabase {
  return openDatabase(path, {
    readonly,
    applicationId: PREVIEW_MARK,
    synchronous: 'NORMAL',
    migrations,
  }) as PreviewDatabase
}
