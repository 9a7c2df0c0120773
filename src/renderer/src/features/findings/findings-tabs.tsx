import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { FindingChange, FindingFilter } from '../../../../contract/triaged-finding.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { ScreenTabs } from '../../ui/screen-tabs.tsx'

export const RULES_TAB = 'rules'
const TABS = ['open', 'resolved', RULES_TAB] as const

/** The name under which each list's view is kept: what is done has other filters than what waits. */
export function tableOf(list: FindingFilter['list']): string {
  return list === 'open' ? 'findings' : 'resolved-findings'
}

/** Open findings, those that are resolved since the earlier run, and the rules that found them. */
export function FindingsTabs({ changes }: { readonly changes: Readonly<Record<FindingChange, number>> | null }) {
  const { t } = useTranslation()
  const { router, findingView } = useSession()
  const formats = useFormats()
  const list = useStore(findingView, view => view.list)
  const isRules = useStore(router, route => route.opened === RULES_TAB)
  const counts = changes && { open: changes.new + changes.still, resolved: changes.resolved, rules: null }

  function go(tab: (typeof TABS)[number]): void {
    router.open(tab === RULES_TAB ? RULES_TAB : null)
    if (tab !== RULES_TAB) findingView.setState({ list: tab })
  }

  return (
    <ScreenTabs
      id="findings"
      label={t('triage.tabs.label')}
      value={isRules ? RULES_TAB : list}
      onChange={go}
      tabs={TABS.map(name => {
        const count = counts?.[name] ?? null
        return { name, text: t(`triage.tabs.${name}`), ...(count !== null && { count: formats.whole(count) }) }
      })}
    />
  )
}
