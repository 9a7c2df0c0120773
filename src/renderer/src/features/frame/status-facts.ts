import {
  IconAlertTriangle,
  IconCalendarTime,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconDatabase,
  IconFilePlus,
  IconPlugConnected,
  IconPlugConnectedX,
  IconProgress,
  type Icon,
} from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import type { EngineStatus } from '../../../../contract/engine.ts'
import type { Formats } from '../../format/formats.ts'
import { checkState } from '../../state/check-state.ts'
import type { Screen } from '../../state/route.ts'
import type { RunFeed } from '../../state/run-feed.ts'
import type { Connection } from '../../state/session.ts'
import type { Tone } from '../../ui/tone.ts'

/** One fact of the status bar, in words and with what stands behind it. */
export interface StatusFact {
  readonly key: string
  readonly icon: Icon
  readonly tone: Tone
  readonly text: string
  /** The exact figure behind it. */
  readonly title?: string
  /** Where it is dealt with. */
  readonly screen?: Screen
}

/** Everything the facts are put together from; nothing is read elsewhere. */
export interface StatusFactsInput {
  readonly status: EngineStatus | null
  readonly feed: RunFeed
  readonly connection: Connection
  readonly now: Date
  readonly t: TFunction
  readonly formats: Formats
}

/** What the status bar says: facts, in the order a planner asks for them. */
export function statusFacts(input: StatusFactsInput): readonly StatusFact[] {
  const { status } = input
  if (!status) return [connectionFact(input)]
  return [freshnessFact(input), ...dataFacts(input, status), connectionFact(input)]
}

function freshnessFact({ feed, t }: StatusFactsInput): StatusFact {
  if (feed.active) {
    return {
      key: 'run',
      icon: IconProgress,
      tone: 'info',
      text: t('run.live', { run: feed.active.run }),
      screen: 'run',
    }
  }
  const count = feed.pending.length
  if (count > 0) {
    return { key: 'run', icon: IconFilePlus, tone: 'info', text: t('frame.status.newFiles', { count }), screen: 'run' }
  }
  return feed.latest
    ? { key: 'run', icon: IconCircleCheck, tone: 'ok', text: t('frame.status.upToDate'), screen: 'run' }
    : { key: 'run', icon: IconCircleDashed, tone: 'quiet', text: t('frame.status.neverRun'), screen: 'run' }
}

function dataFacts({ t, formats, now }: StatusFactsInput, status: EngineStatus): readonly StatusFact[] {
  const { reference, generation, publishedAt } = status
  if (generation === null) return []
  const facts: StatusFact[] = []
  if (reference) {
    facts.push({
      key: 'data',
      icon: IconCalendarTime,
      tone: 'quiet',
      text: t('frame.status.dataUntil', {
        day: formats.day(reference.recordDate),
        shift: reference.workingShift,
        ago: formats.ago(reference.end, now),
      }),
      title: t('frame.status.shiftEnd', { moment: formats.wallClock(reference.end) }),
      screen: 'orders',
    })
  }
  facts.push({
    key: 'generation',
    icon: IconDatabase,
    tone: 'quiet',
    text: t('frame.status.generation', { generation }),
    ...(publishedAt && { title: t('frame.status.publishedAt', { moment: formats.moment(publishedAt) }) }),
    screen: 'run',
  })
  facts.push(checkFact(status, t))
  return facts
}

function checkFact(status: EngineStatus, t: TFunction): StatusFact {
  const check = checkState(status)
  const fact = { key: 'check', screen: 'findings' } as const
  switch (check) {
    case 'checked':
      return { ...fact, icon: IconCircleCheck, tone: 'ok', text: t('frame.status.checked') }
    case 'failed':
      return { ...fact, icon: IconCircleX, tone: 'bad', text: t('frame.status.checkFailed') }
    case 'not-checked':
    case 'no-data':
      return { ...fact, icon: IconAlertTriangle, tone: 'warn', text: t('frame.status.notChecked') }
    default:
      return check satisfies never
  }
}

function connectionFact({ connection, t }: StatusFactsInput): StatusFact {
  switch (connection) {
    case 'open':
      return { key: 'connection', icon: IconPlugConnected, tone: 'quiet', text: t('frame.connection.open') }
    case 'connecting':
      return { key: 'connection', icon: IconPlugConnected, tone: 'quiet', text: t('frame.connection.connecting') }
    case 'lost':
      return { key: 'connection', icon: IconPlugConnectedX, tone: 'warn', text: t('frame.connection.lost') }
    default:
      return connection satisfies never
  }
}
