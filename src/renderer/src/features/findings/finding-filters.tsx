import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { RULE_IDS } from '../../../../contract/rule.ts'
import { SEVERITIES } from '../../../../contract/severity.ts'
import { TABLE_NAMES } from '../../../../contract/table.ts'
import { TRIAGE_STATES } from '../../../../contract/triage.ts'
import type { FindingFacets, FindingFilter, TriagedFinding } from '../../../../contract/triaged-finding.ts'
import { ActiveFilters } from '../../ui/data-table/active-filters.tsx'
import { ChoiceChips } from '../../ui/data-table/choice-chips.tsx'
import { ChoiceMenu } from '../../ui/data-table/choice-menu.tsx'
import type { DataTableModel } from '../../ui/data-table/use-data-table.ts'
import { CHANGE_LOOKS } from './change-word.tsx'
import { SEVERITY_LOOKS } from './severity-word.tsx'
import { TRIAGE_LOOKS } from './triage-word.tsx'

/** The table that is filtered, and counts where the window cannot count itself. */
export interface FindingFiltersProps {
  readonly model: DataTableModel<TriagedFinding>
  readonly list: FindingFilter['list']
  /** Counts by the engine, where the findings are not all here. */
  readonly facets: FindingFacets | null
}

const OPEN_CHANGES = ['new', 'still'] as const

/** What waits, severity and what is new as chips; rule, table, month and person as menus, then whatever else is filtered by. */
export function FindingFilters({ model, list, facets }: FindingFiltersProps) {
  const { t } = useTranslation()
  const { items } = model
  const months = useMemo(
    () =>
      [...new Set(facets ? Object.keys(facets.months) : items.flatMap(({ month }) => month ?? []))]
        .toSorted()
        .toReversed(),
    [facets, items],
  )
  const people = useMemo(
    () => [
      ...new Set(['', ...(facets ? Object.keys(facets.assignees) : items.map(({ triage }) => triage.assignee ?? ''))]),
    ],
    [facets, items],
  )
  return (
    <>
      <ChoiceChips
        model={model}
        columnId="state"
        values={TRIAGE_STATES}
        looks={TRIAGE_LOOKS}
        word={state => t(`triage.states.${state}`)}
        {...(facets && { counts: facets.states })}
      />
      <ChoiceChips
        model={model}
        columnId="severity"
        values={SEVERITIES}
        looks={SEVERITY_LOOKS}
        word={severity => t(`findings.severity.${severity}`)}
        {...(facets && { counts: facets.severities })}
      />
      {list === 'open' && (
        <ChoiceChips
          model={model}
          columnId="change"
          values={OPEN_CHANGES}
          looks={CHANGE_LOOKS}
          word={change => t(`triage.changes.${change}`)}
          {...(facets && { counts: facets.changes })}
        />
      )}
      <ChoiceMenu model={model} columnId="rule" values={RULE_IDS} word={rule => t(`rules.${rule}.name`)} />
      <ChoiceMenu model={model} columnId="table" values={TABLE_NAMES} word={table => table} />
      {months.length > 0 && <ChoiceMenu model={model} columnId="month" values={months} word={month => month} />}
      <ChoiceMenu model={model} columnId="assignee" values={people} word={name => name || t('triage.nobody')} />
      <ActiveFilters model={model} except={['state', 'severity', 'change']} />
    </>
  )
}
