import { UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../contract/finding.ts'
import { RULE_IDS } from '../../../../contract/rule.ts'
import { useFormats } from '../../format/use-formats.ts'
import { withFilter } from '../../state/table-view.ts'
import type { DataTableModel } from '../../ui/data-table/use-data-table.ts'
import { causeParts, causesOf, type Cause } from './causes-of.ts'
import styles from './finding-list.module.css'

/** Where the groups come from: the rows in the window, or the engine. */
export interface CausesProps {
  readonly model: DataTableModel<Finding>
  /** Causes by the engine, where the findings are not all here. */
  readonly known: readonly Cause[] | null
}

/** Causes drawn at once; beyond them the filters lead on. */
const LIMIT = 200

/** Findings grouped by what is at fault: one cause is often hundreds of rows. Choosing one filters the table by it. */
export function Causes({ model, known }: CausesProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { filters } = model.view
  const rows = model.table.getColumn('cause')?.getFacetedRowModel().rows
  const causes = useMemo(() => known ?? causesOf((rows ?? []).map(row => row.original)), [known, rows])
  const filter = filters.find(other => other.id === 'cause')?.value
  const chosen = filter?.kind === 'choice' ? filter.anyOf : []

  function toggle(cause: string): void {
    const next = chosen.includes(cause) ? null : { kind: 'choice' as const, anyOf: [cause] }
    model.change({ filters: withFilter(filters, 'cause', next) })
  }

  return (
    <nav className={styles['causes']} aria-label={t('findings.causes.label')}>
      <h2 className={styles['causesTitle']}>{t('findings.causes.title')}</h2>
      <ul className={styles['causesList']}>
        {causes.slice(0, LIMIT).map(({ cause, rule, count, pieces, newCount }) => {
          const parts = causeParts(cause)
          const ruleId = RULE_IDS.find(id => id === rule)
          const about = [parts.kind === 'entity' && parts.entity, ruleId && t(`rules.${ruleId}.name`)]
          return (
            <li key={cause}>
              <UnstyledButton
                className={styles['cause']}
                aria-pressed={chosen.includes(cause)}
                onClick={() => toggle(cause)}
              >
                <span className={styles['causeKey']}>{parts.key}</span>
                <span className={styles['causeCount']}>{formats.whole(count)}</span>
                <span className={styles['causeNote']}>{about.filter(Boolean).join(' · ')}</span>
                <span className={styles['causeNote']}>
                  {t('findings.causes.pieces', { n: formats.whole(pieces) })}
                  {newCount > 0 && (
                    <span className={styles['causeNew']}>
                      {' · '}
                      {t('findings.causes.new', { n: formats.whole(newCount) })}
                    </span>
                  )}
                </span>
              </UnstyledButton>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
