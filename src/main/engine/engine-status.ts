import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { EngineStatus, InterruptedRunFacts } from '../../contract/engine.ts'
import { EngineFailure, type Failure } from '../../contract/failure.ts'
import type { DamageReport } from '../../contract/restore-point.ts'
import type { RunSummary } from '../../contract/run.ts'
import { listDecisions } from '../storage/console/decision-log.ts'
import { noticeCounts } from '../storage/console/list-notices.ts'
import { findRun, latestRun } from '../storage/console/run-journal.ts'
import { isEnded } from '../storage/console/run-transition.ts'
import type { EngineOptions } from './engine-options.ts'
import type { EngineParts } from './engine-parts.ts'
import { interruptedFacts } from './interrupted-facts.ts'
import type { Overview, ReadDesk } from './read-desk.ts'
import { settledQuarantine } from './settled-quarantine.ts'

/** Marks the plant that Moldline ships. */
const SAMPLE_MARK = 'planted-defects.json'

/** The facts of the status bar and the navigation. */
export function engineStatus(options: EngineOptions, parts: EngineParts): EngineStatus {
  const { console: db, reads, runs, automation, settings, clock, recoveryReader, interrupted } = parts
  const plant = resolve(options.plant)
  const found = overviewOf(reads, settledQuarantine(db ? listDecisions(db) : []).rawRowHashes)
  const [overview, unreadable] = found !== null && 'code' in found ? [null, found] : [found, null]
  const recovery = recoveryReader.state()
  const generation = overview?.generation ?? null
  const inbox = db ? noticeCounts(db, clock().toISOString()) : { open: 0, unread: 0 }
  return {
    version: options.version,
    plant,
    plantName: settings().values.plantName || basename(plant),
    workspace: resolve(options.workspace),
    samplePlant: existsSync(join(plant, SAMPLE_MARK)),
    generation: generation?.number ?? null,
    publishedAt: generation?.publishedAt ?? null,
    checksum: generation?.checksum ?? null,
    latestRun: latestOf(parts),
    activeRun: runs?.active ?? null,
    checkedRun: overview?.checkedRun ?? null,
    trackedRun: overview?.trackedRun ?? null,
    floorGeneration: overview && reads.floorGeneration(run => isUnderWay(db, run)),
    reference: overview?.reference ?? null,
    pending: automation?.pending?.list ?? [],
    ...recovery,
    damage: damageOf(recovery.damage, unreadable, clock().toISOString()),
    interrupted: interrupted ? interrupted.facts() : unverifiedFacts(parts),
    counts: {
      ordersNeedingAttention: overview?.ordersNeedingAttention ?? null,
      newFindings: overview?.newFindings ?? null,
      openNotices: inbox.open,
      unreadNotices: inbox.unread,
      quarantined: overview?.quarantined ?? null,
    },
  }
}

/** A damaged database has nothing to show; that it is damaged stands beside it (`damageOf`). */
function overviewOf(reads: ReadDesk, decided: Parameters<ReadDesk['overview']>[0]): Overview | Failure | null {
  try {
    return reads.overview(decided)
  } catch (error) {
    if (error instanceof EngineFailure && error.failure.code === 'database_unreadable') return error.failure
    throw error
  }
}

/** What the owner wrote down, and before it did what reading shows: nothing is passed off as not there. */
function damageOf(written: readonly DamageReport[], unreadable: Failure | null, at: string): readonly DamageReport[] {
  if (unreadable === null || written.some(({ database }) => database === 'plant')) return written
  const problem = `${unreadable.message} ${unreadable.remedy}`
  return [{ database: 'plant', at, problem, setAside: '', offer: null, missing: [] }, ...written]
}

/** An engine that stays for one command, or only reads, says what it knows without verifying it. */
function unverifiedFacts(parts: EngineParts): InterruptedRunFacts | null {
  const { reads } = parts
  const latest = latestOf(parts)
  if (latest?.state !== 'interrupted') return null
  const overview = overviewOf(reads, [])
  if (overview !== null && 'code' in overview) return null
  const generation = overview?.generation?.number ?? null
  const published = reads.publishedBy(latest.run)
  return interruptedFacts({ latest, generation, published, checksum: 'unasked', stagedFiles: null })
}

function latestOf({ console: db, asItIs }: EngineParts): RunSummary | null {
  const latest = db && latestRun(db)
  return latest ? asItIs(latest) : null
}

function isUnderWay(db: EngineParts['console'], number: number): boolean {
  const run = db && findRun(db, number)
  return run !== null && !isEnded(run.state)
}
