/**
 * Migration 3 of console.db: what people did about findings, as one append-only log. An action is done to one finding or to thousands; its
 * subjects are written first, in batches, and count for nothing until the action itself is there. How things stand with a finding is never
 * stored: it follows from its actions (`fold-triage.ts`).
 */
export const triageLayout = `
  CREATE TABLE triage_action (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('acknowledged', 'assigned', 'commented', 'snoozed', 'reopened', 'undone')),
    note TEXT NOT NULL,
    -- The check it speaks about.
    run INTEGER,
    until TEXT CHECK (until IS NULL OR kind = 'snoozed'),
    until_changed INTEGER NOT NULL CHECK (until_changed = 0 OR kind = 'snoozed'),
    assignee TEXT CHECK (assignee IS NULL OR kind = 'assigned'),
    undoes INTEGER UNIQUE REFERENCES triage_action (id) CHECK ((undoes IS NOT NULL) = (kind = 'undone')),
    count INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE triage_subject (
    action INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    -- Hash of the values the rule had read, of a snooze that ends when they change; else empty.
    evidence_hash TEXT NOT NULL,
    PRIMARY KEY (action, fingerprint)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX triage_subject_of ON triage_subject (fingerprint, action);

  CREATE TRIGGER triage_action_kept BEFORE UPDATE ON triage_action BEGIN SELECT RAISE(ABORT, 'triage_action is append-only'); END;
  CREATE TRIGGER triage_action_stays BEFORE DELETE ON triage_action BEGIN SELECT RAISE(ABORT, 'triage_action is append-only'); END;
  CREATE TRIGGER triage_subject_kept BEFORE UPDATE ON triage_subject BEGIN SELECT RAISE(ABORT, 'triage_subject is append-only'); END;
  CREATE TRIGGER triage_subject_stays BEFORE DELETE ON triage_subject
  WHEN EXISTS (SELECT 1 FROM triage_action WHERE id = OLD.action)
  BEGIN SELECT RAISE(ABORT, 'triage_subject is append-only'); END;
  CREATE TRIGGER triage_subject_complete BEFORE INSERT ON triage_subject
  WHEN EXISTS (SELECT 1 FROM triage_action WHERE id = NEW.action)
  BEGIN SELECT RAISE(ABORT, 'what was done is not done to more findings later'); END;
`
