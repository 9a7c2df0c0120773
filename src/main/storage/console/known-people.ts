import { statement } from '../statement.ts'
import type { ConsoleDatabase } from './console-database.ts'

/** Every name somebody ever did something under, in the order of the alphabet. */
export function knownPeople(db: ConsoleDatabase): readonly string[] {
  return statement<[], { readonly actor: string }>(
    db,
    `SELECT actor FROM audit UNION SELECT actor FROM run_fact WHERE actor <> '' UNION SELECT actor FROM notice_event
     UNION SELECT actor FROM decision ORDER BY actor`,
  )
    .all()
    .map(({ actor }) => actor)
}
