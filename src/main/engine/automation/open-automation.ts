import { resolve } from 'node:path'
import { EngineFailure } from '../../../contract/failure.ts'
import type { Log } from '../../pipeline/log.ts'
import type { ConsoleDatabase } from '../../storage/console/console-database.ts'
import { lastSettingChange } from '../../storage/console/last-setting-change.ts'
import { latestReading, listRuns } from '../../storage/console/run-journal.ts'
import type { EngineBasics } from '../engine-basics.ts'
import type { EngineOptions } from '../engine-options.ts'
import type { InterruptedDesk } from '../interrupted-desk.ts'
import { notifyBy } from '../open-delivery.ts'
import type { ReadDesk } from '../read-desk.ts'
import type { RecoveryDesk } from '../recovery-desk.ts'
import type { RunDesk } from '../run-desk.ts'
import { createAutomationDesk, type AutomationDesk } from './automation-desk.ts'
import { createWatchDesk } from './watch-desk.ts'

export interface AutomationSurroundings extends Pick<EngineBasics, 'bus' | 'clock'> {
  readonly db: ConsoleDatabase
  readonly settings: () => ReturnType<EngineBasics['settings']>['values']
  readonly log: Log
  readonly reads: ReadDesk
  readonly runs: RunDesk
  readonly recovery: RecoveryDesk
  readonly interrupted: InterruptedDesk | null
}

/** The automation of an engine that lasts: a console's. */
export function openAutomation(options: EngineOptions, surroundings: AutomationSurroundings): AutomationDesk {
  const { db, settings, bus, clock, log, reads, runs, recovery, interrupted } = surroundings
  const plant = resolve(options.plant)
  let hadFirstRun = false

  function hasFirstRun(): boolean {
    hadFirstRun ||= whenReadable(() => (reads.overview([])?.generation ?? null) !== null, false)
    return hadFirstRun
  }

  return createAutomationDesk({
    settings,
    bus,
    clock,
    log,
    hasFirstRun,
    notify: options.askShell ? notifyBy(options.askShell) : null,
    start: (request, actor, cause) => runs.start(request, actor, cause),
    activeRun: () => runs.active,
    needsPerson: () => recovery.state().damage.length > 0 || (interrupted?.facts() ?? null) !== null,
    scheduledSince: scheduledSince(db, clock()),
    openWatch: told =>
      createWatchDesk({
        plant,
        ignoredFolders: [resolve(options.workspace)],
        schemasPath: options.schemasPath ?? null,
        readerEntry: options.workers.reader,
        settings,
        clock,
        log,
        lastSeen: path => reads.lastSeen(path),
        listFiles: async () => {
          try {
            return await reads.listFiles()
          } catch (error) {
            // Nothing can be said about files that went; that the database is damaged is said elsewhere.
            if (error instanceof EngineFailure) return []
            throw error
          }
        },
        triedBy(arrivedMs) {
          const latest = latestReading(db)
          return latest && arrivedMs < Date.parse(latest.startedAt) ? latest.run : null
        },
        looksInto: hasFirstRun,
        ...told,
      }),
  })
}

/** Times of the schedule count as missed from the newest run on, or from when the schedule was made, whichever is later. */
function scheduledSince(db: ConsoleDatabase, now: Date): Date {
  const known = [listRuns(db, 0, 1)[0]?.startedAt, lastSettingChange(db, ['schedule', 'scheduleTimeZone'])]
    .filter(at => typeof at === 'string')
    .map(at => new Date(at))
    .filter(at => at <= now)
  return known.length === 0 ? now : new Date(Math.max(...known.map(at => at.getTime())))
}

/** A database that cannot be read says nothing; that it cannot is said elsewhere. */
function whenReadable<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read()
  } catch (error) {
    if (error instanceof EngineFailure) return otherwise
    throw error
  }
}
