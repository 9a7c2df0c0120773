import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../contract/finding.ts'
import { RULE_IDS } from '../../../../contract/rule.ts'
import { SEVERITIES, type Severity } from '../../../../contract/severity.ts'
import { TABLE_NAMES } from '../../../../contract/table.ts'
import { ActiveFilters } from '../../ui/data-table/active-filters.tsx'
import { ChoiceChips } from '../../ui/data-table/choice-chips.tsx'
import { ChoiceMenu } from '../../ui/data-table/choice-menu.tsx'
import type { DataTableModel } from '../../ui/data-table/use-data-table.ts'
import { NOVELTIES, NOVELTY_LOOKS } from './novelty-word.tsx'
import { SEVERITY_LOOKS } from './severity-word.tsx'

/** The table that is filtered, and counts where the window cannot count itself. */
export interface FindingFiltersProps {
  readonly model: DataTableModel<Finding>
  /** Counts by the engine, where the findings are not all here. */
  readonly bySeverity: Readonly<Record<Severity, number>> | null
}

/** Severity and novelty as chips, rule and table as menus, then whatever else is filtered by. */
export function FindingFilters({ model, bySeverity }: FindingFiltersProps) {
  const { t } = useTranslation()
  return (
    <>
      <ChoiceChips
        model={model}
        columnId="severity"
        values={SEVERITIES}
        looks={SEVERITY_LOOKS}
        word={severity => t(`findings.severity.${severity}`)}
        {...(bySeverity && { counts: bySeverity })}
      />
      <ChoiceChips
        model={model}
        columnId="novelty"
        values={NOVELTIES}
        looks={NOVELTY_LOOKS}
        word={novelty => t(`findings.novelty.${novelty}`)}
      />
      <ChoiceMenu model={model} columnId="rule" values={RULE_IDS} word={rule => t(`rules.${rule}.name`)} />
      <ChoiceMenu model={model} columnId="table" values={TABLE_NAMES} word={table => table} />
      <ActiveFilters model={model} except={['severity', 'novelty']} />
    </>
  )
}
