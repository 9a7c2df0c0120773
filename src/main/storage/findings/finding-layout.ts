/**
 * Findings in intervals of runs: found in each run R with from_run <= R and (to_run is null or to_run > R). `finding_identity`
 * remembers the first run of a fingerprint, also over a time in which it was gone; a finding carries it, so that lists need no join.
 * `result_state` says which run and generation the findings and the progress describe.
 *
 * The indexes hold open findings only. `worst` is the order of lists, `cause` has everything their causes are summed from: with
 * 100,000 open findings a page took 650 ms without them.
 */
export const findingLayout = `
  create table finding(
    id integer primary key, fingerprint text not null, from_run integer not null, to_run integer, first_run integer not null,
    rule text not null, severity text not null, blocking integer not null, table_name text not null, row_id integer, po_no text,
    pieces integer not null, message text not null, evidence text not null, evidence_hash text not null, cause text not null,
    cells text not null, warning text, report_order integer not null, search_text text not null,
    severity_rank integer as (case severity when 'error' then 0 when 'warning' then 1 else 2 end) virtual
  ) strict;
  create unique index finding_open on finding(fingerprint) where to_run is null;
  create index finding_open_row on finding(table_name, row_id) where to_run is null;
  create index finding_open_order on finding(po_no) where to_run is null;
  create index finding_open_worst on finding(severity_rank, rule, cause, po_no, first_run) where to_run is null;
  create index finding_open_cause on finding(cause, severity_rank, rule, pieces, first_run) where to_run is null;
  create table finding_identity(fingerprint text primary key, first_run integer not null) strict, without rowid;
  create table result_state(kind text primary key, run integer not null, generation integer not null, inputs text not null)
    strict, without rowid;
`
