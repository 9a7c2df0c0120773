import { ActorName } from '../../contract/actor-name.ts'
import { EngineFailure, failure } from '../../contract/failure.ts'

/** Who does something, as the records name them. @throws EngineFailure `unknown_option` for a name nobody can have */
export function actorNamed(name: string): string {
  const { data, error } = ActorName.safeParse(name)
  if (data !== undefined) return data
  throw new EngineFailure(
    failure(
      'unknown_option',
      `${JSON.stringify(name.slice(0, 100))} cannot be who does this: ${error.issues[0]?.message}.`,
      {
        remedy: 'Give the name of a person with --as, or choose one in Settings.',
      },
    ),
  )
}
