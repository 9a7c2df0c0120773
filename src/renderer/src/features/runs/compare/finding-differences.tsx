import { Anchor } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FINDING_CHANGES } from '../../../../../contract/run-views.ts'
import type { FindingDifference, RunComparison } from '../../../../../contract/run-comparison.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { useEngineWords } from '../../../i18n/use-engine-words.ts'
import { useSession } from '../../../state/session-context.ts'
import { FailurePanel } from '../../../ui/failure-panel.tsx'
import { FilterChip, FilterGroup } from '../../../ui/filter-chip.tsx'
import { SmallTable, type SmallTableProps } from '../../../ui/small-table.tsx'
import { SeverityWord } from '../../findings/severity-word.tsx'
import styles from '../runs.module.css'
import { changeLook, ChangeWord } from './change-word.tsx'
import { MoreDifferences } from './more-differences.tsx'
import { NoDifference } from './no-difference.tsx'
import { NotComparable } from './not-comparable.tsx'
import { useDifferencePages } from './use-difference-pages.ts'

type FindingChange = (typeof FINDING_CHANGES)[number]

/** Findings that are new, resolved or still there. */
export function FindingDifferences({ comparison }: { readonly comparison: RunComparison }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { api } = useSession()
  const [changes, setChanges] = useState<readonly FindingChange[]>(['new', 'resolved'])
  const [base, other] = [comparison.base.run, comparison.other.run]
  const read = useCallback(
    (range: { readonly offset: number; readonly limit: number }) =>
      api.runViews.compareFindings.query({ base, other, changes: [...changes], ...range }),
    [api, base, other, changes],
  )
  const { items, total, failure, isReading, more, readItems } = useDifferencePages(read)
  const counts = comparison.findings
  if (!counts) return <NotComparable />
  const toggle = (change: FindingChange) =>
    setChanges(changes.includes(change) ? changes.filter(one => one !== change) : [...changes, change])
  return (
    <>
      <div className={styles['chips']}>
        <FilterGroup label={t('runs.compare.change')}>
          {FINDING_CHANGES.map(change => (
            <FilterChip
              key={change}
              {...changeLook(change)}
              label={t(`runs.changes.${change}`)}
              count={formats.whole(counts[change])}
              isOn={changes.includes(change)}
              onToggle={() => toggle(change)}
            />
          ))}
        </FilterGroup>
      </div>
      {failure && <FailurePanel failure={failure} onRetry={more} />}
      {!isReading && items.length === 0 && <NoDifference />}
      {items.length > 0 && <FindingTable findings={items} all={{ total, read: readItems }} />}
      <MoreDifferences shown={items.length} total={total} isReading={isReading} onMore={more} />
    </>
  )
}

interface FindingTableProps extends Required<Pick<SmallTableProps<FindingDifference>, 'all'>> {
  readonly findings: readonly FindingDifference[]
}

function FindingTable({ findings, all }: FindingTableProps) {
  const { t } = useTranslation()
  const columns = useFindingColumns()
  return (
    <SmallTable
      keyOf={({ fingerprint }) => fingerprint}
      rows={findings}
      columns={columns}
      exportAs={t('runs.compare.parts.findings')}
      all={all}
    />
  )
}

function useFindingColumns(): SmallTableProps<FindingDifference>['columns'] {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const { router } = useSession()
  return [
    {
      head: t('runs.compare.change'),
      cell: ({ change }) => <ChangeWord change={change} />,
      value: ({ change }) => t(`runs.changes.${change}`),
    },
    {
      head: t('findings.columns.severity'),
      cell: ({ severity }) => <SeverityWord severity={severity} />,
      value: ({ severity }) => t(`findings.severity.${severity}`),
    },
    {
      head: t('findings.columns.message'),
      value: ({ message }) => tell(message),
      cell: ({ fingerprint, message, change }) =>
        change === 'resolved' ? (
          tell(message)
        ) : (
          <Anchor
            component="button"
            type="button"
            size="sm"
            ta="start"
            onClick={() => router.go({ screen: 'findings', opened: fingerprint })}
          >
            {tell(message)}
          </Anchor>
        ),
    },
    { head: t('findings.columns.poNo'), cell: ({ poNo }) => poNo ?? '' },
  ]
}
