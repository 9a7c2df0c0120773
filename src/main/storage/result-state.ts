import type { PlantDatabase } from './plant-database.ts'
import { statement } from './statement.ts'

/** What is computed from the rows and kept: findings, progress of orders, sums of the floor. */
export type ResultKind = 'validation' | 'progress' | 'floor'

/** Which run computed a result in the database, for which generation and from what else. */
export interface ResultState {
  readonly run: number
  readonly generation: number
  /** What besides the rows went into it (rules, definitions, versions of code), to know when all must be computed anew. */
  readonly inputs: string
}

export function readResultState(db: PlantDatabase, kind: ResultKind): ResultState | null {
  const row = statement<[string], ResultState>(
    db,
    'select run, generation, inputs from result_state where kind = ?',
  ).get(kind)
  return row ?? null
}

/** Part of the transaction that writes the results themselves. */
export function writeResultState(db: PlantDatabase, kind: ResultKind, state: ResultState): void {
  statement(
    db,
    `insert into result_state(kind, run, generation, inputs) values (?, ?, ?, ?)
     on conflict(kind) do update set run = excluded.run, generation = excluded.generation, inputs = excluded.inputs`,
  ).run(kind, state.run, state.generation, state.inputs)
}
