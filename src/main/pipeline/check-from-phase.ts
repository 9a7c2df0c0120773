import { EngineFailure, failure } from '../../contract/failure.ts'

/**
 * Whether a run may begin at this phase; the empty name is the first.
 * @throws EngineFailure `unknown_option` naming the phases there are
 */
export function checkFromPhase(
  phases: readonly { readonly name: string; readonly onDemand?: true }[],
  fromPhase: string,
): void {
  const names = phases.filter(({ onDemand }) => onDemand !== true).map(({ name }) => name)
  if (fromPhase === '' || names.includes(fromPhase)) return
  throw new EngineFailure(
    failure('unknown_option', `There is no phase ${fromPhase} to begin at.`, {
      remedy: `Begin at one of: ${names.join(', ')}.`,
    }),
  )
}
