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
  IconShieldCheck,
  IconShieldX,
  type Icon,
} from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import type { EngineStatus } from '../../../../contract/engine.ts'
import type { RunSummary } from '../../../../contract/run.ts'
import type { Formats } from '../../format/formats.ts'
import { checkState } from '../../state/check-state.ts'
import { latestRun } from '../../state/latest-run.ts'
import type { Screen } from '../../state/route.ts'
import type { RunFeed } from '../../state/run-feed.ts'
import type { Connection } from '../../state/session.ts'
import type { Tone } from '../../ui/tone.ts'
import { formatDataPlace } from '../data/data-place.ts'
import { RUN_STATE_LOOKS } from '../run/run-states.ts'

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
  /** What is opened there; without it the screen is found as it was left. */
  readonly opened?: string
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

function freshnessFact({ feed, status, t }: StatusFactsInput): StatusFact {
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
  return { key: 'run', screen: 'run', ...lastRun(latestRun(feed, status), t) }
}

/** Only a run that did everything brings the data up to date; of any other its end is told. */
function lastRun(latest: RunSummary | null, t: TFunction): Pick<StatusFact, 'icon' | 'tone' | 'text'> {
  if (!latest) return { icon: IconCircleDashed, tone: 'quiet', text: t('frame.status.neverRun') }
  if (latest.dryRun) return { icon: IconCircleDashed, tone: 'quiet', text: t('frame.status.dryRun') }
  if (latest.state === 'succeeded') return { icon: IconCircleCheck, tone: 'ok', text: t('frame.status.upToDate') }
  return {
    ...RUN_STATE_LOOKS[latest.state],
    text: t('frame.status.lastRun', { state: t(`run.states.${latest.state}`) }),
  }
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
    ...RECOVERY,
  })
  facts.push(checkFact(status, t), backupFact(status, { t, formats, now }))
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

/** Where backups and earlier data stand. */
const RECOVERY = { screen: 'data', opened: formatDataPlace({ tab: 'recovery', key: null }) } as const

function backupFact(
  { backup }: EngineStatus,
  { t, formats, now }: Pick<StatusFactsInput, 't' | 'formats' | 'now'>,
): StatusFact {
  const fact = { key: 'backup', ...RECOVERY } as const
  if (!backup) return { ...fact, icon: IconShieldX, tone: 'warn', text: t('frame.status.noBackup') }
  return {
    ...fact,
    icon: IconShieldCheck,
    tone: 'quiet',
    text: t('frame.status.backup', { ago: formats.ago(backup.at, now) }),
    title: t('frame.status.backupOf', { generation: backup.generation, moment: formats.moment(backup.at) }),
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
    case 'refused':
      return { key: 'connection', icon: IconPlugConnectedX, tone: 'warn', text: t('frame.connection.refused') }
    default:
      return connection satisfies never
  }
}
