import type { Migration } from '../migration.ts'
import { inboxLayout } from './inbox-layout.ts'
import { runLogLayout } from './run-log-layout.ts'
import { triageLayout } from './triage-layout.ts'

/** Layout of console.db. */
export const consoleMigrations: readonly Migration[] = [
  {
    number: 1,
    sql: `
  CREATE TABLE run (
    run INTEGER PRIMARY KEY AUTOINCREMENT,
    state TEXT NOT NULL,
    started_at TEXT NOT NULL,
    request TEXT NOT NULL,
    summary TEXT NOT NULL
  ) STRICT;
  CREATE INDEX run_by_state ON run (state);
  CREATE TABLE decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    reason TEXT NOT NULL,
    chosen_values TEXT NOT NULL
  ) STRICT;
  CREATE TABLE notice (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run INTEGER NOT NULL REFERENCES run (run),
    at TEXT NOT NULL,
    draft TEXT NOT NULL
  ) STRICT;
  CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE setting_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL
  ) STRICT;
  `,
  },
  { number: 2, sql: inboxLayout },
  { number: 3, sql: triageLayout },
  { number: 4, sql: runLogLayout },
]
