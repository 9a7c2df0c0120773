import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { QualityGrain } from '../../../../contract/quality.ts'
import type { Session } from '../../state/session.ts'
import { useSession } from '../../state/session-context.ts'
import { sessionPart } from '../../state/session-parts.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { useStable } from '../../ui/use-stable.ts'
import type { Period, Zoom } from './floor-period.ts'

/** How a person looks at the floor; survives going to another screen and back. */
export interface FloorView {
  readonly zoom: Zoom
  /** The day the timeline is at; null until chosen: that of the latest reported shift. */
  readonly day: string | null
  /** Of Quality; null until chosen: the month of the latest reported shift. */
  readonly period: Period | null
  readonly grain: QualityGrain | null
  readonly machineNos: readonly string[]
  readonly itemCodes: readonly string[]
  readonly moldNos: readonly string[]
  /** Of the pairs; null until chosen: everything. */
  readonly pairPeriod: Period | null
  readonly pairLook: 'map' | 'list'
  /** The generation on screen; a newer one announces itself. */
  readonly generation: number | null
}

/** What the Machines screen keeps. */
export interface FloorSession {
  readonly view: StoreApi<FloorView>
  readonly answers: Answers
}

/** The newest answers of the engine by their question. */
export interface Answers {
  get(key: string): unknown
  put(key: string, answer: unknown): void
}

const KEPT_ANSWERS = 40

/** The one of this window. */
export function floorSession(session: Session): FloorSession {
  return sessionPart(session, 'floor', () => ({
    view: createStore<FloorView>(() => FIRST_VIEW),
    answers: newAnswers(),
  }))
}

const FIRST_VIEW: FloorView = {
  zoom: 'month',
  day: null,
  period: null,
  grain: null,
  machineNos: [],
  itemCodes: [],
  moldNos: [],
  pairPeriod: null,
  pairLook: 'map',
  generation: null,
}

function newAnswers(): Answers {
  const answers = new Map<string, unknown>()
  return {
    get: key => answers.get(key),
    put(key, answer) {
      answers.set(key, answer)
      const [oldest] = answers.keys()
      if (answers.size > KEPT_ANSWERS && oldest !== undefined) answers.delete(oldest)
    },
  }
}

/** How the floor is looked at, and the way to change parts of it. */
export function useFloorView(): readonly [FloorView, (change: Partial<FloorView>) => void] {
  const { view } = floorSession(useSession())
  return [useStore(view), change => view.setState(change)]
}

/** The generation on screen: the first there is, then the one asked for. */
export function useShownGeneration(): number | null {
  const [{ generation }, change] = useFloorView()
  const current = useCurrentGeneration()
  useEffect(() => {
    if (generation === null && current !== null) change({ generation: current })
  })
  return generation ?? current
}

/** Shows the generation in use where an older one is on screen; the function says whether it did. */
export function useNewestGeneration(): () => boolean {
  const [{ generation }, change] = useFloorView()
  const current = useCurrentGeneration()
  return useStable(() => {
    if (generation === null || current === null || generation === current) return false
    change({ generation: current })
    return true
  })
}

/** The generation the engine answers of; null before the first. */
export function useCurrentGeneration(): number | null {
  const { status } = useSession()
  return useResourceValue(status)?.floorGeneration ?? null
}

/** Which run's progress of orders is shown beside the floor. */
export function useTrackedRun(): number | null {
  const { status } = useSession()
  return useResourceValue(status)?.trackedRun ?? null
}
