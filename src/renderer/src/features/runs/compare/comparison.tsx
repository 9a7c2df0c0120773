import { IconAlertTriangle } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunComparison } from '../../../../../contract/run-comparison.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { StateWord } from '../../../ui/state-word.tsx'
import screen from '../runs.module.css'
import styles from './comparison.module.css'
import { ComparedRuns } from './compared-runs.tsx'
import { FileDifferences } from './file-differences.tsx'
import { FindingDifferences } from './finding-differences.tsx'
import { OrderDifferences } from './order-differences.tsx'
import { RowDifferences } from './row-differences.tsx'
import { TimingDifferences } from './timing-differences.tsx'
import { comparedParts, type ComparedPart } from './compared-parts.ts'

/** `part` is what was asked for; without it the first part that differs is looked at. */
export interface ComparisonProps {
  readonly comparison: RunComparison
  readonly part: ComparedPart | undefined
}

/** The two runs, in figures what differs, and below the part that is looked at. */
export function Comparison({ comparison, part: asked }: ComparisonProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const parts = comparedParts(comparison)
  const [part, setPart] = useState<ComparedPart>(
    () => asked ?? parts.find(({ count }) => count !== null && count > 0)?.part ?? 'files',
  )
  const tabs = useRef<HTMLDivElement>(null)
  const isLost = comparison.base.isLost || comparison.other.isLost
  const unchecked = [comparison.base, comparison.other].filter(({ checked, isLost: gone }) => !checked && !gone)
  return (
    <div className={styles['comparison']}>
      <ComparedRuns comparison={comparison} />
      {isLost && (
        <p className={screen['note']}>
          <StateWord icon={IconAlertTriangle} tone="warn">
            {t('runs.compare.lost')}
          </StateWord>
        </p>
      )}
      {unchecked.map(({ run }) => (
        <p key={run} className={screen['note']}>
          <StateWord icon={IconAlertTriangle} tone="warn">
            {t(comparison.findings ? 'runs.compare.notChecked' : 'runs.compare.nothingChecked', { run })}
          </StateWord>
        </p>
      ))}
      <div ref={tabs} className={styles['partTabs']} role="tablist" aria-label={t('runs.compare.parts.label')}>
        {parts.map(({ part: name, count }, place) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`compare-tab-${name}`}
            aria-controls="compare-part"
            aria-selected={name === part}
            tabIndex={name === part ? 0 : -1}
            className={styles['partTab']}
            onClick={() => setPart(name)}
            onKeyDown={event => {
              const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
              const next = parts[(place + step + parts.length) % parts.length]
              if (step === 0 || !next) return
              event.preventDefault()
              setPart(next.part)
              tabs.current?.querySelector<HTMLElement>(`#compare-tab-${next.part}`)?.focus()
            }}
          >
            <span className={styles['partCount']}>{formats.whole(count)}</span>
            {t(`runs.compare.parts.${name}`)}
          </button>
        ))}
      </div>
      <div id="compare-part" role="tabpanel" aria-labelledby={`compare-tab-${part}`} className={screen['partPanel']}>
        <Part part={part} comparison={comparison} />
      </div>
    </div>
  )
}

function Part({ part, comparison }: { readonly part: ComparedPart; readonly comparison: RunComparison }) {
  switch (part) {
    case 'files':
      return <FileDifferences files={comparison.files} />
    case 'rows':
      return <RowDifferences comparison={comparison} />
    case 'findings':
      return <FindingDifferences comparison={comparison} />
    case 'orders':
      return <OrderDifferences comparison={comparison} />
    case 'timings':
      return <TimingDifferences timings={comparison.timings} />
    default:
      return part satisfies never
  }
}
