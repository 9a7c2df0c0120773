import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TriagedFinding } from '../../../../contract/triaged-finding.ts'
import { DASH } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { checkState } from '../../state/check-state.ts'
import type { FindingExtra } from '../../state/findings-session.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { AsOf } from '../../ui/as-of.tsx'
import type { ReadyList } from '../../ui/list-states.tsx'
import { NewerRows } from '../../ui/newer-rows.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { BaselineMenu } from './baseline-menu.tsx'

/** What the head of the Findings screen says about the list below it. */
export interface FindingsShownProps {
  readonly list: ReadyList<TriagedFinding, FindingExtra>
  /** Findings under the filters. */
  readonly shown: number
}

/** How many of how many, compared with which run, and whether it still speaks about the newest generation. */
export function FindingsShown({ list, shown }: FindingsShownProps) {
  const { t } = useTranslation()
  const { findings, status } = useSession()
  const formats = useFormats()
  const engine = useResourceValue(status)
  const check = engine === null ? 'checked' : checkState(engine)
  const { baseline, firstCheck, asOf } = list.extra
  return (
    <>
      <BaselineMenu baseline={baseline} firstCheck={firstCheck} newest={asOf?.run ?? null} />
      {list.kind === 'whole' && list.total > 0 && (
        <span>{t('table.shown', { shown: formats.whole(shown), total: formats.whole(list.total) })}</span>
      )}
      {list.kind === 'paged' && <span>{t('findings.totals', { count: shown, n: formats.whole(shown) })}</span>}
      {asOf && <AsOf run={asOf.run} generation={asOf.generation} />}
      {!list.newer && (check === 'failed' || check === 'not-checked') && (
        <StateWord icon={IconAlertTriangle} tone={check === 'failed' ? 'bad' : 'warn'}>
          {t(check === 'failed' ? 'findings.outdated.failed' : 'findings.outdated.notChecked', {
            generation: engine?.generation ?? DASH,
          })}
        </StateWord>
      )}
      {list.newer && <NewerRows onShow={() => void findings.refresh()} />}
    </>
  )
}
