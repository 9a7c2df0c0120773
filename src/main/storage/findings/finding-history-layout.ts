/**
 * Migration 7 of plant.db: what the triage of findings looks up. Versions of one finding in the order of runs (has it been there without a
 * gap?), findings that ended after a run, and open findings by the run that found them first (the figure beside "Findings").
 */
export const findingHistoryLayout = `
  create index finding_history on finding(fingerprint, from_run);
  create index finding_ended on finding(to_run, from_run) where to_run is not null;
  create index finding_open_first on finding(first_run) where to_run is null;
`
