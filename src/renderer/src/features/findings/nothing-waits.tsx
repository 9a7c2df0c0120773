import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TriagedFinding, FindingFacets } from '../../../../contract/triaged-finding.ts'
import { useFormats } from '../../format/use-formats.ts'
import type { DataTableModel } from '../../ui/data-table/use-data-table.ts'
import { MessagePanel } from '../../ui/message-panel.tsx'

/** `children` stands there when it is the filters that leave nothing. */
export interface NothingWaitsProps {
  readonly model: DataTableModel<TriagedFinding>
  /** Counts by the engine, where the findings are not all here. */
  readonly states: FindingFacets['states'] | null
  readonly children: ReactNode
}

/** Every open finding was acknowledged or snoozed: that is done work, not an empty search. */
export function NothingWaits({ model, states, children }: NothingWaitsProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { filters, search } = model.view
  const [only, ...others] = filters
  const isWaiting =
    others.length === 0 &&
    search === '' &&
    only?.id === 'state' &&
    only.value.kind === 'choice' &&
    only.value.anyOf.join() === 'open'
  if (!isWaiting) return children
  const own = model.rowWindow === null ? model.table.getColumn('state')?.getFacetedUniqueValues() : undefined
  const count = (state: 'acknowledged' | 'snoozed') => formats.whole(states?.[state] ?? own?.get(state) ?? 0)
  return (
    <MessagePanel
      icon={IconCircleCheck}
      tone="ok"
      title={t('triage.done.all')}
      actions={
        <Button size="xs" variant="default" onClick={() => model.change({ filters: [] })}>
          {t('triage.showAll')}
        </Button>
      }
    >
      <p>{t('triage.allHint', { acknowledged: count('acknowledged'), snoozed: count('snoozed') })}</p>
    </MessagePanel>
  )
}
