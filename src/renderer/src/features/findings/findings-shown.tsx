import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../contract/finding.ts'
import { DASH } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { checkState } from '../../state/check-state.ts'
import type { FindingExtra } from '../../state/session.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { AsOf } from '../../ui/as-of.tsx'
import type { ReadyList } from '../../ui/list-states.tsx'
import { NewerRows } from '../../ui/newer-rows.tsx'
import { StateWord } from '../../ui/state-word.tsx'

/** What the head of the Findings screen says about the list below it. */
export interface FindingsShownProps {
  readonly list: ReadyList<Finding, FindingExtra>
  /** Findings under the filters. */
  readonly shown: number
}

/** How many of how many, as of which run, and whether that still speaks about the newest generation. */
export function FindingsShown({ list, shown }: FindingsShownProps) {
  const { t } = useTranslation()
  const { findings, status } = useSession()
  const formats = useFormats()
  const engine = useResourceValue(status)
  const check = engine === null ? 'checked' : checkState(engine)
  return (
    <>
      {list.kind === 'whole' && (
        <span>{t('table.shown', { shown: formats.whole(shown), total: formats.whole(list.total) })}</span>
      )}
      {list.kind === 'paged' && <span>{t('findings.totals', { count: shown, n: formats.whole(shown) })}</span>}
      {list.extra.asOf && <AsOf run={list.extra.asOf.run} generation={list.extra.asOf.generation} />}
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
