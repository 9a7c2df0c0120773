import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { Finding } from '../../../contract/finding.ts'
import type { FindingTriage, RuleCard, RuleChange } from '../../../contract/finding-triage.ts'
import { RULE_IDS, type RuleSetting } from '../../../contract/rule.ts'
import type { Triage, TriageAction, TriageHistoryEntry, TriageKind } from '../../../contract/triage.ts'
import type { FindingFacets, FindingFilter, SheetExcerpt, TriagedFinding } from '../../../contract/triaged-finding.ts'
import { causesOf } from '../features/findings/causes-of.ts'
import type { FakePlant } from './fake-plant.ts'

/** What the double knows besides the plant: who did what to findings, and what was opened. */
export interface FakeTriage {
  readonly actions: TriageAction[]
  readonly openedCells: string[]
  readonly ruleChanges: RuleChange[]
}

const AT = '2019-02-01T09:00:00.000Z'
const KIND_OF: Readonly<Record<string, TriageKind>> = {
  acknowledge: 'acknowledged',
  assign: 'assigned',
  comment: 'commented',
  snooze: 'snoozed',
  reopen: 'reopened',
}

/** Triage of the double: derives, lists and changes in memory, as the engine does as far as the window can tell. */
export function fakeTriage(plant: FakePlant, known: FakeTriage): FindingTriage {
  const done: { readonly action: TriageAction; readonly fingerprints: readonly string[] }[] = []
  const settings = new Map<string, RuleSetting>()

  const isUndone = (id: number) => done.some(({ action }) => action.undoes === id)
  const historyOf = (fingerprint: string): readonly TriageHistoryEntry[] =>
    done
      .filter(({ fingerprints }) => fingerprints.includes(fingerprint))
      .map(({ action }) => ({ ...action, isUndone: isUndone(action.id) }))

  function triageOf(fingerprint: string): Triage {
    const history = historyOf(fingerprint)
    const counting = history.filter(({ kind, isUndone: gone }) => kind !== 'undone' && !gone)
    const settled = counting.findLast(({ kind }) => ['acknowledged', 'snoozed', 'reopened'].includes(kind))
    const state = settled?.kind === 'acknowledged' || settled?.kind === 'snoozed' ? settled.kind : 'open'
    return {
      state,
      assignee: counting.findLast(({ kind }) => kind === 'assigned')?.assignee ?? null,
      snoozedUntil: state === 'snoozed' ? (settled?.until ?? null) : null,
      untilChanged: state === 'snoozed' && settled?.untilChanged === true,
      reason: state === 'open' ? '' : (settled?.note ?? ''),
      by: state === 'open' ? null : (settled?.actor ?? null),
      at: state === 'open' ? null : (settled?.at ?? null),
      cameBack: null,
      comments: counting.filter(({ kind }) => kind === 'commented').length,
      lastAction: history.at(-1)?.id ?? 0,
    }
  }

  const asTriaged = (finding: Finding): TriagedFinding => ({
    ...finding,
    change: finding.isNew ? 'new' : 'still',
    resolvedBy: null,
    month: finding.table === 'productRecords' ? '2019-01' : null,
    triage: triageOf(finding.fingerprint),
    ...plant.triaged[finding.fingerprint],
  })
  const all = () => [...plant.findings, ...plant.resolved].map(asTriaged)
  const listed = (list: FindingFilter['list']) =>
    all().filter(({ change }) => (change === 'resolved') === (list === 'resolved'))

  function matching(filter: FindingFilter): readonly TriagedFinding[] {
    const has = <Value>(wanted: readonly Value[], value: Value) => wanted.length === 0 || wanted.includes(value)
    return listed(filter.list).filter(
      finding =>
        has(filter.severities, finding.severity) &&
        has(filter.changes, finding.change) &&
        has(filter.states, finding.triage.state) &&
        has(filter.rules, finding.rule) &&
        has(filter.tables, finding.table) &&
        has(filter.causes, finding.cause) &&
        has(filter.assignees, finding.triage.assignee ?? '') &&
        (filter.poNo === '' || finding.poNo === filter.poNo),
    )
  }

  function keep(action: Omit<TriageAction, 'id' | 'count' | 'at'>, fingerprints: readonly string[]): TriageAction {
    const kept = { ...action, id: done.length + 1, at: AT, count: fingerprints.length }
    done.push({ action: kept, fingerprints })
    known.actions.push(kept)
    return kept
  }

  const ruleBook: FindingTriage['ruleBook'] = async () => ({
    rules: RULE_IDS.map((id, place): RuleCard => {
      const open = plant.findings.filter(({ rule }) => rule === id)
      const waiting = open.filter(({ fingerprint }) => triageOf(fingerprint).state === 'open')
      const hasThreshold = id.startsWith('cavity-') || id.startsWith('total-')
      const setting = settings.get(id) ?? {}
      return {
        id,
        checker: 'DynamicCrossDataValidator',
        severity: (['error', 'warning', 'info'] as const)[place % 3] ?? 'info',
        blocking: false,
        threshold: hasThreshold ? 0 : null,
        thresholdUnit: hasThreshold ? 'pieces' : null,
        sentence: 'As the engine says it.',
        source: 'V-7',
        setting,
        isOff: setting.offUntil !== undefined && setting.offUntil >= '2019-01-31',
        open: plant.latest === null ? null : open.length,
        waiting: plant.latest === null ? null : waiting.length,
      }
    }),
    origin: settings.size > 0 ? 'workspace' : 'default',
    referenceDate: '2019-01-31',
    changes: known.ruleChanges.toReversed(),
  })

  return {
    listTriagedFindings: async ({ offset, limit, ...filter }) => {
      const items = matching(filter)
      return {
        items: items.slice(offset, offset + limit),
        total: items.length,
        facets: facetsOf(items),
        causes: causesOf(matching({ ...filter, causes: [] })),
        causeCount: causesOf(items).length,
        changes: {
          new: all().filter(({ change }) => change === 'new').length,
          still: all().filter(({ change }) => change === 'still').length,
          resolved: all().filter(({ change }) => change === 'resolved').length,
        },
        baseline: filter.baseline ?? 1,
        firstCheck: 1,
        asOf:
          plant.latest && plant.status.generation !== null
            ? { run: plant.latest.run, generation: plant.status.generation }
            : null,
      }
    },
    findingDossier: async ({ fingerprint }) => {
      const finding = all().find(other => other.fingerprint === fingerprint)
      if (!finding) {
        throw new EngineFailure(
          failure('finding_not_found', `There is no finding ${fingerprint}.`, { remedy: 'Open the list.' }),
        )
      }
      const [row = null, ...compared] = finding.passports.map(excerptOf)
      return {
        finding,
        row,
        compared,
        history: historyOf(fingerprint).toReversed(),
        found: [{ from: finding.firstRun, to: finding.resolvedBy }],
      }
    },
    triageFindings: async ({ subjects, request, actor = 'hoa' }) => {
      const fingerprints =
        subjects.kind === 'findings'
          ? subjects.fingerprints
          : matching(subjects.filter).map(({ fingerprint }) => fingerprint)
      const isSnooze = request.kind === 'snooze'
      return keep(
        {
          actor,
          kind: KIND_OF[request.kind] ?? 'commented',
          note: request.note,
          run: 7,
          until: isSnooze ? request.until : null,
          untilChanged: isSnooze && request.untilChanged,
          assignee: request.kind === 'assign' ? request.assignee : null,
          undoes: null,
        },
        fingerprints,
      )
    },
    undoTriage: async ({ action, actor = 'hoa' }) => {
      const undone = done.find(one => one.action.id === action)
      if (!undone || isUndone(action)) {
        throw new EngineFailure(
          failure('nothing_to_undo', `Action ${action} was undone already.`, { remedy: 'Look again.' }),
        )
      }
      const blank = { note: '', run: 7, until: null, untilChanged: false, assignee: null }
      return keep({ ...blank, actor, kind: 'undone', undoes: action }, undone.fingerprints)
    },
    openFindings: async () => ({
      bySeverity: { error: 0, warning: 0, info: 0 },
      new: plant.status.counts.newFindings ?? 0,
    }),
    ruleBook,
    changeRule: async ({ rule, setting, actor = 'hoa' }) => {
      known.ruleChanges.push({ at: AT, actor, rule, from: settings.get(rule) ?? {}, to: setting })
      settings.set(rule, setting)
      return ruleBook()
    },
    openSourceCell: async ({ path, sheet, address }) => {
      known.openedCells.push(`${path} ${sheet}!${address}`)
      return { opened: 'file', path, sheet, address }
    },
  }
}

function facetsOf(items: readonly TriagedFinding[]): FindingFacets {
  const count = (valueOf: (finding: TriagedFinding) => string | null) => {
    const counts: Record<string, number> = {}
    for (const item of items) {
      const value = valueOf(item)
      if (value !== null) counts[value] = (counts[value] ?? 0) + 1
    }
    return counts
  }
  return {
    severities: { error: 0, warning: 0, info: 0, ...count(({ severity }) => severity) },
    changes: { new: 0, still: 0, resolved: 0, ...count(({ change }) => change) },
    states: { open: 0, acknowledged: 0, snoozed: 0, ...count(({ triage }) => triage.state) },
    rules: count(({ rule }) => rule),
    tables: count(({ table }) => table),
    months: count(({ month }) => month),
    assignees: count(({ triage }) => triage.assignee ?? ''),
  }
}

/** A sheet of three rows in which the middle one is read. */
function excerptOf({ file, sheet, address, column, value }: Finding['passports'][number]): SheetExcerpt {
  const [, letter = 'A', digits = '2'] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  const sheetRow = Number(digits)
  return {
    table: file.includes('purchaseOrder') ? 'purchaseOrders' : 'productRecords',
    file,
    sheet,
    columns: [
      { letter: 'A', name: 'recordDate' },
      { letter, name: column },
    ],
    sheetRow,
    marked: [column],
    isCurrent: true,
    rows: [
      { sheetRow: sheetRow - 1, kind: 'loaded', values: ['2019-01-31', 'before'] },
      { sheetRow, kind: 'loaded', values: ['2019-01-31', value] },
      { sheetRow: sheetRow + 1, kind: 'duplicate', values: ['2019-01-31', 'after'] },
    ],
  }
}
