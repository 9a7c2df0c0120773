/**
 * What the two undo actions add (design 4, "Undo"): file versions that hold only rows brought back and stand beside their file's own
 * version, and how an undo left each file, so that the next run does not bring back unasked what it took out.
 */
export const undoLayout = `
  alter table file_version add column is_part integer not null default 0;
  create table undo_mark(
    path text not null, content_hash text not null, generation integer not null, last_decision integer not null,
    primary key(path, content_hash)
  ) strict, without rowid;
`
