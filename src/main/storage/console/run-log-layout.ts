/**
 * Migration 4 of console.db: what the history of runs is filtered by, without reading summaries; the log of each run, searchable; and
 * receipts: what each run found and left. A receipt of a file holds for the runs from_run <= R < to_run, so that a run that changed
 * nothing takes no room.
 */
export const runLogLayout = `
  -- Derived from run, one short row each: lists and counts read no summary. (Generated columns do not make an index cover a query.)
  CREATE TABLE run_fact (
    run INTEGER PRIMARY KEY,
    state TEXT NOT NULL,
    started_at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    dry_run INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX run_fact_by_start ON run_fact (started_at);
  CREATE INDEX run_fact_by_actor ON run_fact (actor);
  INSERT INTO run_fact SELECT run, state, started_at, coalesce(summary ->> 'actor', ''),
    coalesce(summary ->> '$.action.kind', 'files'), coalesce(summary ->> 'dryRun', 0) FROM run;
  CREATE TRIGGER run_fact_begins AFTER INSERT ON run BEGIN
    INSERT INTO run_fact VALUES (
      NEW.run, NEW.state, NEW.started_at, coalesce(NEW.summary ->> 'actor', ''),
      coalesce(NEW.summary ->> '$.action.kind', 'files'), coalesce(NEW.summary ->> 'dryRun', 0)
    );
  END;
  CREATE TRIGGER run_fact_follows AFTER UPDATE ON run BEGIN
    UPDATE run_fact SET state = NEW.state, actor = coalesce(NEW.summary ->> 'actor', ''),
      action = coalesce(NEW.summary ->> '$.action.kind', 'files'), dry_run = coalesce(NEW.summary ->> 'dryRun', 0)
    WHERE run = NEW.run;
  END;

  CREATE TABLE run_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run INTEGER NOT NULL,
    at TEXT NOT NULL,
    level TEXT NOT NULL,
    phase TEXT NOT NULL,
    message TEXT NOT NULL,
    fields TEXT NOT NULL
  ) STRICT;
  CREATE INDEX run_log_of ON run_log (run, id, level, phase);
  CREATE VIRTUAL TABLE run_log_text USING fts5 (
    message, fields, content = 'run_log', content_rowid = 'id', tokenize = 'trigram remove_diacritics 1'
  );
  CREATE TRIGGER run_log_searchable AFTER INSERT ON run_log BEGIN
    INSERT INTO run_log_text (rowid, message, fields) VALUES (NEW.id, NEW.message, NEW.fields);
  END;
  CREATE TRIGGER run_log_removed AFTER DELETE ON run_log BEGIN
    INSERT INTO run_log_text (run_log_text, rowid, message, fields) VALUES ('delete', OLD.id, OLD.message, OLD.fields);
  END;
  -- How many lines of a run are kept, how many it had too many, and whether they were removed to make room.
  CREATE TABLE run_log_state (
    run INTEGER PRIMARY KEY,
    lines INTEGER NOT NULL,
    cut INTEGER NOT NULL,
    is_removed INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE run_receipt (run INTEGER PRIMARY KEY REFERENCES run (run), receipt TEXT NOT NULL) STRICT;
  CREATE TABLE run_file (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    from_run INTEGER NOT NULL,
    to_run INTEGER,
    receipt TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX run_file_open ON run_file (path) WHERE to_run IS NULL;
  CREATE INDEX run_file_of ON run_file (from_run, to_run);
  CREATE TRIGGER run_receipt_kept BEFORE UPDATE ON run_receipt BEGIN SELECT RAISE(ABORT, 'run_receipt is append-only'); END;
  CREATE TRIGGER run_receipt_stays BEFORE DELETE ON run_receipt BEGIN SELECT RAISE(ABORT, 'run_receipt is append-only'); END;
`
