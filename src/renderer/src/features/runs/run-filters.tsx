import { useTranslation } from 'react-i18next'
import { RUN_KINDS, type RunEntry } from '../../../../contract/run-views.ts'
import { ActiveFilters } from '../../ui/data-table/active-filters.tsx'
import { ChoiceChips } from '../../ui/data-table/choice-chips.tsx'
import { ChoiceMenu } from '../../ui/data-table/choice-menu.tsx'
import type { DataTableModel } from '../../ui/data-table/use-data-table.ts'
import { RUN_STATE_LOOKS } from '../run/run-states.ts'

const ENDED = ['succeeded', 'partial', 'failed', 'cancelled', 'interrupted'] as const
const TRIES = ['kept', 'try'] as const

/** How runs ended as chips, who, what and whether it was a try as menus. */
export function RunFilters(props: { readonly model: DataTableModel<RunEntry>; readonly actors: readonly string[] }) {
  const { model, actors } = props
  const { t } = useTranslation()
  return (
    <>
      <ChoiceChips
        model={model}
        columnId="state"
        values={ENDED}
        looks={RUN_STATE_LOOKS}
        word={state => t(`run.states.${state}`)}
      />
      <ChoiceMenu model={model} columnId="actor" values={actors} word={actor => actor} />
      <ChoiceMenu model={model} columnId="kind" values={RUN_KINDS} word={kind => t(`runs.kinds.${kind}`)} />
      <ChoiceMenu model={model} columnId="dryRun" values={TRIES} word={one => t(`runs.tries.${one}`)} />
      <ActiveFilters model={model} except={['state']} />
    </>
  )
}
