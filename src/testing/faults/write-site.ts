import type { Failure } from '../../contract/failure.ts'

/** One write, as people find it again. */
export interface WriteSite {
  /** `control` or the name of the thread. */
  readonly thread: string
  /** `begin`, `commit`, `rollback`, `statement`, `exec`, `pragma`, `checkpoint`, `backup`, or the name of the file function. */
  readonly operation: string
  /** Path below the workspace (of a `read`: below the plant), with `/`. */
  readonly file: string
  /** What it is part of: see `phaseOfWrite`. */
  readonly phase: string
  /** Beginning of the SQL, or empty. */
  readonly sql: string
}

/** What the report of a process says, one JSON line each. */
export type ReportLine =
  /** In milliseconds since 1970. */
  | { readonly kind: 'begun'; readonly at: number }
  | { readonly kind: 'ended'; readonly at: number }
  | { readonly kind: 'wrote'; readonly write: number; readonly site: WriteSite; readonly walBytes: number }
  | { readonly kind: 'killed'; readonly write: number; readonly when: 'before' | 'after'; readonly site: WriteSite }
  | { readonly kind: 'failed'; readonly fault: string; readonly site: WriteSite }
  | { readonly kind: 'returned'; readonly step: number; readonly value: unknown }
  | { readonly kind: 'refused'; readonly step: number; readonly failure: Failure }
