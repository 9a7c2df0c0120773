import { FindingDossierInput, TriageInput, type FindingTriage } from '../../../contract/finding-triage.ts'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import { TriagedFindingQuery, type TriagedFindingPage } from '../../../contract/triaged-finding.ts'
import type { EngineOptions } from '../engine-options.ts'
import { owned, type EngineParts } from '../engine-parts.ts'
import { openSourceCell } from './open-source-cell.ts'
import { changeRule, readRuleBook } from './rule-desk.ts'
import { createTriageDesk, type TriageDesk } from './triage-desk.ts'

/** What people do about findings, and which of them are new, still there or resolved. */
export function createFindingTriage(parts: EngineParts, options: EngineOptions): FindingTriage {
  const { reads, heavy, clock, bus, log, settings, workerEnvironment } = parts
  const now = () => clock().toISOString()
  let opened: TriageDesk | undefined

  function desk(): TriageDesk {
    const { console: db } = owned(parts)
    opened ??= createTriageDesk({
      db,
      clock,
      people: () => settings().values.people,
      async find(subjects) {
        const run = reads.overview([])?.checkedRun ?? null
        const found = await heavy.ask('triage-subjects', { subjects, run, now: now() })
        return found ?? { subjects: [], unknown: [], run: null }
      },
      onChanged(action) {
        log.info({ action }, 'findings changed')
        bus.publish({ kind: 'data-changed' })
      },
    })
    return opened
  }

  return {
    async listTriagedFindings(input) {
      const query = TriagedFindingQuery.parse(input)
      return (await heavy.ask('list-findings', { query, now: now() })) ?? NOTHING
    },
    async findingDossier(input) {
      const { fingerprint, baseline } = FindingDossierInput.parse(input)
      const dossier = await heavy.ask('finding-dossier', { fingerprint, baseline, now: now() })
      if (dossier) return dossier
      const remedy = 'See them with: moldline findings'
      throw new EngineFailure(failure('finding_not_found', `There is no finding ${fingerprint}.`, { remedy }))
    },
    async triageFindings(input) {
      const { subjects, request, actor } = TriageInput.parse(input)
      return desk().act({ subjects, request }, parts.actorOr(actor))
    },
    undoTriage: async ({ action, actor }) => desk().undo(action, parts.actorOr(actor)),
    async openFindings() {
      const summary = await heavy.ask('open-findings', { now: now() })
      return { bySeverity: summary?.waiting ?? { error: 0, warning: 0, info: 0 }, new: summary?.waitingNew ?? 0 }
    },
    ruleBook: () => readRuleBook(parts),
    async changeRule(input) {
      changeRule(parts, input)
      return readRuleBook(parts)
    },
    async openSourceCell(cell) {
      const { openFile = () => false, openCell = () => Promise.resolve(false) } = options
      const { plant } = workerEnvironment
      return openSourceCell(cell, { plant, findFile: reads.facts.findFile, openFile, openCell })
    },
  }
}

/** Before the first run. */
const NOTHING: TriagedFindingPage = {
  items: [],
  total: 0,
  facets: {
    severities: { error: 0, warning: 0, info: 0 },
    changes: { new: 0, still: 0, resolved: 0 },
    states: { open: 0, acknowledged: 0, snoozed: 0 },
    rules: {},
    tables: {},
    months: {},
    assignees: {},
  },
  causes: [],
  causeCount: 0,
  changes: { new: 0, still: 0, resolved: 0 },
  baseline: null,
  firstCheck: null,
  asOf: null,
}
