import { useEffect, useState } from 'react'
import { callFailure, type CallFailure } from '../../api/call-failure.ts'
import { useSession } from '../../state/session-context.ts'
import { useStable } from '../../ui/use-stable.ts'
import { floorSession, useNewestGeneration, useShownGeneration } from './floor-session.ts'

/** Something read of the floor; while another is being read, the one before stays (`isOlder`). */
export type FloorRead<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Value; readonly isOlder: boolean }
  | { readonly kind: 'failed'; readonly failure: CallFailure; readonly retry: () => void }

interface OfGeneration {
  readonly generation: number | null
}

interface Got<Value> {
  readonly key: string
  readonly value: Value | null
  readonly failure: CallFailure | null
}

/**
 * A question to the engine about the floor. The answer is kept with the generation on screen, so that coming back shows it at once. The
 * engine answers of the generation whose sums are there: who asks something new sees all of it, so that no two generations stand beside
 * each other. During a run an answer may be the first to tell of it: no event does.
 *
 * @param key says the question: another key asks again
 */
export function useFloorRead<Value extends OfGeneration>(
  key: string,
  read: (signal: AbortSignal) => Promise<Value>,
): FloorRead<Value> {
  const session = useSession()
  const { status } = session
  const { answers } = floorSession(session)
  const generation = useShownGeneration()
  const takeNewest = useNewestGeneration()
  const full = `${generation}:${key}`
  const [got, setGot] = useState<Got<Value>>({ key: '', value: null, failure: null })
  const ask = useStable(read)
  const known = answers.get(full) as Value | undefined
  const isWanted = known === undefined && !(got.key === full && got.failure !== null)

  useEffect(() => {
    if (!isWanted || takeNewest()) return undefined
    const abort = new AbortController()
    ask(abort.signal).then(
      value => {
        answers.put(full, value)
        if (abort.signal.aborted) return
        setGot({ key: full, value, failure: null })
        if (generation !== null && value.generation !== generation) void status.refresh().then(takeNewest)
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setGot({ key: full, value: null, failure: callFailure(error) })
      },
    )
    return () => abort.abort()
  }, [answers, ask, full, generation, isWanted, status, takeNewest])

  if (known !== undefined) return { kind: 'ready', value: known, isOlder: false }
  if (got.key === full && got.failure !== null) {
    return { kind: 'failed', failure: got.failure, retry: () => setGot({ key: '', value: null, failure: null }) }
  }
  return got.value === null ? { kind: 'loading' } : { kind: 'ready', value: got.value, isOlder: true }
}
