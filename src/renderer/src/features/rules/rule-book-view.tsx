import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { RuleBook, RuleCard } from '../../../../contract/finding-triage.ts'
import { useFormats } from '../../format/use-formats.ts'
import { findingsPart } from '../../state/findings-part.ts'
import { useSession } from '../../state/session-context.ts'
import { useResource } from '../../state/use-resource.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { TableTools } from '../../ui/data-table/table-tools.tsx'
import { useDataTable } from '../../ui/data-table/use-data-table.ts'
import { useListKeys } from '../../ui/data-table/use-list-keys.ts'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { MasterDetail } from '../../ui/master-detail.tsx'
import { NoMatches } from '../../ui/no-matches.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { FindingsTabs } from '../findings/findings-tabs.tsx'
import { RuleDetail } from './rule-detail.tsx'
import { useRuleColumns } from './use-rule-columns.tsx'

const keyOf = (rule: RuleCard) => rule.id

/** Every rule: what it demands, how it is set, what it found. */
export function RuleBookView() {
  const { t } = useTranslation()
  const session = useSession()
  const { ruleBook } = findingsPart(session)
  const state = useResource(ruleBook)
  const changes = useChanges()
  if (state.kind === 'ready') return <Rules book={state.value} />
  return (
    <>
      <ScreenHeader title={t('frame.screens.findings')} tabs={<FindingsTabs changes={changes} />} />
      {state.kind === 'failed' && <FailurePanel failure={state.failure} onRetry={() => void ruleBook.refresh()} />}
    </>
  )
}

/** What the tabs beside count; null while it is not known, and before the first check. */
function useChanges() {
  const { findings } = useSession()
  const list = useStore(findings)
  useEffect(() => findings.ensure(), [findings])
  return list.kind === 'whole' || list.kind === 'paged' ? list.extra.asOf && list.extra.changes : null
}

function Rules({ book }: { readonly book: RuleBook }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const columns = useRuleColumns()
  const model = useDataTable({ id: 'rules', columns, rows: book.rules, keyOf })
  const opened = model.view.anchor
  const open = (key: string | null) => model.change({ active: key ?? model.view.active, anchor: key })
  const onKeyDown = useListKeys(model, { opened, onOpen: open })
  const rule = book.rules.find(({ id }) => id === opened)
  const changes = useChanges()
  return (
    <>
      <ScreenHeader
        title={t('frame.screens.findings')}
        tabs={<FindingsTabs changes={changes} />}
        shown={t('triage.rules.effect')}
        tools={<TableTools model={model} searchLabel={t('triage.rules.search')} />}
      />
      <MasterDetail
        onKeyDown={onKeyDown}
        list={
          <DataTable
            model={model}
            label={t('triage.tabs.rules')}
            opened={opened}
            onOpen={open}
            empty={<NoMatches onClear={() => model.change({ filters: [], search: '' })} />}
            totalsLabel={t('triage.rules.total', { count: model.items.length, n: formats.whole(model.items.length) })}
          />
        }
        detail={rule ? <RuleDetail key={rule.id} rule={rule} book={book} onClose={() => open(null)} /> : null}
      />
    </>
  )
}
