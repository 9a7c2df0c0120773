import { findingHistoryLayout } from './findings/finding-history-layout.ts'
import { findingLayout } from './findings/finding-layout.ts'
import { floorLayout } from './floor/floor-layout.ts'
import type { Migration } from './migration.ts'
import { orderSeriesLayout } from './progress/order-series-layout.ts'
import { orderIndexLayout } from './progress/order-index-layout.ts'
import { progressLayout } from './progress/progress-layout.ts'
import { undoLayout } from './files/undo-layout.ts'

/**
 * Layout of plant.db, apart from the row tables, which come from the plant's table definitions (`row-table.ts`).
 *
 * An interval `from_generation .. to_generation` holds what is in each generation K with from <= K and (to is null or to > K).
 * Everything staged carries the number of the next generation, closings too, so publishing only moves `current_generation`.
 */
export const plantMigrations: readonly Migration[] = [
  {
    number: 1,
    sql: `
      create table meta(key text primary key, value any) strict, without rowid;
      create table generation(
        number integer primary key, published_at text not null, run integer not null, kind text not null,
        checksum text not null, row_counts text not null, last_row_id integer not null
      ) strict;
      create table row_layout(id integer primary key, table_name text not null, columns text not null,
        unique(table_name, columns)) strict;

      create table source_file(
        id integer primary key, path text not null unique, table_name text, observed_hash text, state text, reason text,
        failure text, hold text, seen_run integer
      ) strict;
      create table file_version(
        id integer primary key, source_file_id integer not null references source_file, from_generation integer not null,
        to_generation integer, content_hash text not null, parse_key text not null, byte_size integer not null, sheet text not null,
        order_key integer not null, month text, column_letters text not null, headers text not null, counts text not null,
        notes text not null
      ) strict;
      create index file_version_content on file_version(source_file_id, content_hash, parse_key);
      create table row_source(
        file_version_id integer not null, sheet_row integer not null, row_id integer not null, raw_hash text not null,
        role integer not null, primary key(file_version_id, sheet_row)
      ) strict, without rowid;
      create index row_source_row on row_source(row_id, role);
      create table quarantined_row(
        id integer primary key, file_version_id integer not null, sheet_row integer not null, raw_hash text not null,
        kind text not null, row_values text not null, faults text not null, decision text
      ) strict;
      create index quarantined_row_file on quarantined_row(file_version_id, sheet_row);

      create table staged_file(
        path text not null, content_hash text not null, parse_key text not null, meta text not null, rows blob not null,
        primary key(path, content_hash, parse_key)
      ) strict;
    `,
  },
  { number: 2, sql: findingLayout },
  { number: 3, sql: progressLayout },
  { number: 4, sql: undoLayout },
  { number: 5, sql: floorLayout },
  { number: 6, sql: orderSeriesLayout },
  { number: 7, sql: findingHistoryLayout },
  { number: 8, sql: orderIndexLayout },
]
