/**
 * Migration 2 of console.db: audit log, notices as one append-only event log with a state table that triggers keep, what became of telling people,
 * figures of runs, and triggers that refuse to change what is history.
 *
 * Notices of layout 1 become `raised` events with their numbers kept; ended runs get figures as far as the journal knows them.
 */
export const inboxLayout = `
  CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    details TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE INDEX audit_by_action ON audit (action, id);
  CREATE VIRTUAL TABLE audit_text USING fts5 (
    actor, action, subject, details, content = 'audit', content_rowid = 'id', tokenize = 'trigram remove_diacritics 1'
  );
  CREATE TRIGGER audit_searchable AFTER INSERT ON audit BEGIN
    INSERT INTO audit_text (rowid, actor, action, subject, details)
    VALUES (NEW.id, NEW.actor, NEW.action, NEW.subject, NEW.details);
  END;

  CREATE TABLE notice_event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    notice INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (
      kind IN ('raised', 'recurred', 'acknowledged', 'started', 'snoozed', 'resolved', 'reopened', 'noted')
    ),
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    note TEXT NOT NULL,
    run INTEGER REFERENCES run (run),
    until TEXT CHECK ((until IS NOT NULL) = (kind = 'snoozed')),
    -- What it says, and by what it is known again: agent, status and the set of (failure code, file), as JSON.
    draft TEXT CHECK ((draft IS NOT NULL) = (kind IN ('raised', 'recurred'))),
    recurrence TEXT CHECK ((recurrence IS NOT NULL) = (draft IS NOT NULL))
  ) STRICT;
  CREATE INDEX notice_event_of ON notice_event (notice, id);

  -- Derived from notice_event, one row a notice; occurrence is the newest raised or recurred event.
  CREATE TABLE notice_state (
    notice INTEGER PRIMARY KEY,
    state TEXT NOT NULL,
    snoozed_until TEXT,
    agent TEXT NOT NULL,
    priority TEXT NOT NULL,
    run INTEGER,
    at TEXT NOT NULL,
    raised_at TEXT NOT NULL,
    occurrences INTEGER NOT NULL,
    fixed_by_run INTEGER,
    occurrence INTEGER NOT NULL,
    last_event INTEGER NOT NULL,
    recurrence TEXT NOT NULL
  ) STRICT;
  -- Lists and counts read this index alone, newest first: 10,000 notices are 10,000 short entries, and no draft is touched.
  CREATE INDEX notice_newest ON notice_state (occurrence, state, snoozed_until, priority, agent, run);
  CREATE INDEX notice_by_state ON notice_state (state, snoozed_until);
  CREATE INDEX notice_by_recurrence ON notice_state (recurrence, notice);
  CREATE VIRTUAL TABLE notice_text USING fts5 (text, tokenize = 'trigram remove_diacritics 1');

  CREATE TRIGGER notice_event_follows BEFORE INSERT ON notice_event
  WHEN (NEW.kind = 'raised') = EXISTS (SELECT 1 FROM notice_state WHERE notice = NEW.notice)
  BEGIN
    SELECT RAISE(ABORT, 'a notice is raised once, and before anything else happens to it');
  END;
  CREATE TRIGGER notice_raised AFTER INSERT ON notice_event WHEN NEW.kind = 'raised' BEGIN
    INSERT INTO notice_state VALUES (
      NEW.notice, 'new', NULL, NEW.draft ->> 'agent', NEW.draft ->> 'priority', NEW.run, NEW.at, NEW.at, 1, NULL,
      NEW.id, NEW.id, NEW.recurrence
    );
    INSERT INTO notice_text (rowid, text) VALUES (NEW.notice, concat_ws(char(10), NEW.draft ->> 'summary', (
      SELECT group_concat(concat_ws(char(10), value ->> 'message', value ->> 'file'), char(10))
      FROM json_each(NEW.draft, '$.failures')
    )));
  END;
  CREATE TRIGGER notice_recurred AFTER INSERT ON notice_event WHEN NEW.kind = 'recurred' BEGIN
    UPDATE notice_state SET
      state = iif(state = 'resolved', 'new', state), agent = NEW.draft ->> 'agent', priority = NEW.draft ->> 'priority',
      run = NEW.run, at = NEW.at, occurrences = occurrences + 1, fixed_by_run = NULL, occurrence = NEW.id,
      last_event = NEW.id, recurrence = NEW.recurrence
    WHERE notice = NEW.notice;
    UPDATE notice_text SET text = concat_ws(char(10), NEW.draft ->> 'summary', (
      SELECT group_concat(concat_ws(char(10), value ->> 'message', value ->> 'file'), char(10))
      FROM json_each(NEW.draft, '$.failures')
    )) WHERE rowid = NEW.notice;
  END;
  CREATE TRIGGER notice_changed AFTER INSERT ON notice_event WHEN NEW.kind NOT IN ('raised', 'recurred') BEGIN
    UPDATE notice_state SET
      state = CASE NEW.kind
        WHEN 'acknowledged' THEN 'acknowledged'
        WHEN 'started' THEN 'in-progress'
        WHEN 'snoozed' THEN 'snoozed'
        WHEN 'resolved' THEN 'resolved'
        WHEN 'reopened' THEN 'new'
        ELSE state
      END,
      snoozed_until = iif(NEW.kind = 'noted', snoozed_until, NEW.until),
      fixed_by_run = iif(NEW.kind = 'noted', fixed_by_run, iif(NEW.kind = 'resolved', NEW.run, NULL)),
      last_event = NEW.id
    WHERE notice = NEW.notice;
  END;

  -- Where the text form of an occurrence was written, below the workspace.
  CREATE TABLE notice_file (event INTEGER PRIMARY KEY REFERENCES notice_event (id), path TEXT NOT NULL) STRICT;

  -- The queue of telling people about an occurrence, and what became of it; message is emptied when it has ended.
  CREATE TABLE delivery (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event INTEGER NOT NULL REFERENCES notice_event (id),
    channel TEXT NOT NULL,
    recipient TEXT NOT NULL,
    notice INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed')),
    attempts INTEGER NOT NULL,
    queued_at TEXT NOT NULL,
    at TEXT NOT NULL,
    due_at TEXT NOT NULL,
    problem TEXT NOT NULL,
    message TEXT NOT NULL,
    UNIQUE (event, channel, recipient)
  ) STRICT;
  CREATE INDEX delivery_of ON delivery (notice, event);
  CREATE INDEX delivery_waiting ON delivery (due_at) WHERE state = 'waiting';
  CREATE TRIGGER delivery_ends_once BEFORE UPDATE ON delivery WHEN OLD.state <> 'waiting' BEGIN
    SELECT RAISE(ABORT, 'a delivery that has ended never changes');
  END;
  -- A channel is on while the set-up that was confirmed is the one in force; of set-up and code only hashes are kept.
  CREATE TABLE channel_confirmation (
    channel TEXT PRIMARY KEY,
    set_up TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL
  ) STRICT;
  CREATE TABLE channel_test (
    channel TEXT PRIMARY KEY,
    set_up TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    at TEXT NOT NULL,
    wrong_codes INTEGER NOT NULL
  ) STRICT;

  -- Figures of ended runs; null where they are not known. A try (dry run) is no part of how runs went.
  CREATE TABLE run_figure (
    run INTEGER PRIMARY KEY REFERENCES run (run),
    day TEXT NOT NULL,
    state TEXT NOT NULL,
    duration_ms INTEGER,
    peak_memory_mib REAL,
    output_mib REAL,
    free_disk_mib REAL,
    rollbacks INTEGER NOT NULL,
    rollbacks_succeeded INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX run_figure_by_day ON run_figure (day, run);

  INSERT INTO run_figure
  SELECT run, substr(started_at, 1, 10), state,
    CAST(max(0, round((julianday(summary ->> 'finishedAt') - julianday(started_at)) * 86400000)) AS INTEGER),
    NULL, NULL, NULL,
    (SELECT count(*) FROM json_each(summary, '$.phases') phase, json_each(phase.value, '$.healing') step
      WHERE step.value ->> 'action' = 'rollback_to_backup' AND step.value ->> 'status' <> 'skipped'),
    (SELECT count(*) FROM json_each(summary, '$.phases') phase, json_each(phase.value, '$.healing') step
      WHERE step.value ->> 'action' = 'rollback_to_backup' AND step.value ->> 'status' = 'success')
  FROM run
  WHERE state IN ('succeeded', 'partial', 'failed', 'cancelled', 'interrupted') AND NOT coalesce(summary ->> 'dryRun', 0);

  INSERT INTO notice_event (notice, kind, at, actor, note, run, draft, recurrence)
  SELECT id, 'raised', at, 'Moldline', '', run,
    json_set(draft, '$.priority', 'HIGH', '$.counts', NULL, '$.metadata', NULL, '$.healing', json((
      SELECT json_group_array(json_set(value, '$.at', notice.at)) FROM json_each(notice.draft, '$.healing')
    ))),
    json_array(draft ->> 'agent', draft ->> 'status', json((
      SELECT json_group_array(json(place)) FROM (
        SELECT DISTINCT json_array(value ->> 'code', value ->> 'file') AS place
        FROM json_each(notice.draft, '$.failures') ORDER BY place
      )
    )))
  FROM notice ORDER BY id;
  -- People are not told of these now: they have been in the inbox all along.
  INSERT INTO delivery (event, channel, recipient, notice, state, attempts, queued_at, at, due_at, problem, message)
  SELECT id, 'inbox', '', notice, 'delivered', 1, at, at, at, '', '' FROM notice_event ORDER BY id;
  DROP TABLE notice;

  CREATE TRIGGER audit_kept BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
  CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
  CREATE TRIGGER notice_event_kept BEFORE UPDATE ON notice_event BEGIN SELECT RAISE(ABORT, 'notice_event is append-only'); END;
  CREATE TRIGGER notice_event_stays BEFORE DELETE ON notice_event BEGIN SELECT RAISE(ABORT, 'notice_event is append-only'); END;
  CREATE TRIGGER decision_kept BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END;
  CREATE TRIGGER decision_stays BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END;
  CREATE TRIGGER setting_change_kept BEFORE UPDATE ON setting_change BEGIN SELECT RAISE(ABORT, 'setting_change is append-only'); END;
  CREATE TRIGGER setting_change_stays BEFORE DELETE ON setting_change BEGIN SELECT RAISE(ABORT, 'setting_change is append-only'); END;
`
