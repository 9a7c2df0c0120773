import { UnstyledButton } from '@mantine/core'
import { useDeferredValue, useMemo, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CauseGroup, TriagedFinding } from '../../../../contract/triaged-finding.ts'
import { useFormats } from '../../format/use-formats.ts'
import { withFilter } from '../../state/table-view.ts'
import type { DataTableModel } from '../../ui/data-table/use-data-table.ts'
import { useStable } from '../../ui/use-stable.ts'
import { causesOf } from './causes-of.ts'
import styles from './finding-list.module.css'
import { SeverityWord } from './severity-word.tsx'
import { useCauseTitle } from './use-cause-text.ts'

/** Where the groups come from: the rows in the window, or the engine. */
export interface CausesProps {
  readonly model: DataTableModel<TriagedFinding>
  /** Causes by the engine, where the findings are not all here, and how many there are. */
  readonly known: { readonly causes: readonly CauseGroup[]; readonly count: number } | null
  /** Other rows are shown: what is opened beside them may not be among them. */
  readonly onChosen: () => void
  /** Back to the rows. */
  readonly onLeave: () => void
}

/** Causes drawn at once; beyond them the filters lead on. */
const LIMIT = 200

/** Findings grouped by what is at fault: one cause is often hundreds of rows. Choosing one shows its rows. */
export function Causes({ model, known, onChosen, onLeave }: CausesProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { filters } = model.view
  const rows = model.table.getColumn('cause')?.getFacetedRowModel().rows
  const ofRows = known === null ? rows : undefined
  const engine = known?.causes
  const found = useMemo(() => engine ?? causesOf((ofRows ?? []).map(row => row.original)), [engine, ofRows])
  // The rows beside them come first.
  const causes = useDeferredValue(found)
  const filter = filters.find(other => other.id === 'cause')?.value
  const chosen = filter?.kind === 'choice' ? filter.anyOf : []
  const more = (known?.count ?? causes.length) - Math.min(causes.length, LIMIT)

  const toggle = useStable((cause: string): void => {
    const next = chosen.includes(cause) ? null : { kind: 'choice' as const, anyOf: [cause] }
    model.change({ filters: withFilter(filters, 'cause', next), active: null, anchor: null, selected: [] })
    onChosen()
  })
  const pressed = chosen.join('\n')
  const entries = useMemo(
    () =>
      causes
        .slice(0, LIMIT)
        .map(group => (
          <Cause
            key={group.cause}
            group={group}
            isChosen={pressed.split('\n').includes(group.cause)}
            onToggle={toggle}
          />
        )),
    [causes, pressed, toggle],
  )

  return (
    <nav className={styles['causes']} aria-label={t('findings.causes.label')} data-causes>
      <h2 className={styles['causesTitle']}>{t('findings.causes.title')}</h2>
      {/* The keys of a list, for a list of buttons. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul className={styles['causesList']} onKeyDown={event => moveAmongButtons(event, onLeave)}>
        {entries}
      </ul>
      {more > 0 && (
        <p className={styles['causesMore']}>{t('triage.moreCauses', { count: more, n: formats.whole(more) })}</p>
      )}
    </nav>
  )
}

interface CauseProps {
  readonly group: CauseGroup
  readonly isChosen: boolean
  readonly onToggle: (cause: string) => void
}

/** What is at fault, how many findings it has, and of what kind. */
function Cause({ group, isChosen, onToggle }: CauseProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const title = useCauseTitle()
  const { cause, severity, rule, rules, count, pieces, newCount } = group
  return (
    <li>
      <UnstyledButton className={styles['cause']} aria-pressed={isChosen} onClick={() => onToggle(cause)}>
        <span className={styles['causeKey']}>{title(cause)}</span>
        <span className={styles['causeCount']}>{formats.whole(count)}</span>
        <span className={styles['causeRule']}>
          <SeverityWord severity={severity} />
          <span>
            {t(`rules.${rule}.name`)}
            {rules > 1 && ` ${t('triage.moreRules', { count: rules - 1, n: formats.whole(rules - 1) })}`}
          </span>
        </span>
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
}

/** J, K and arrows go from cause to cause, the right arrow and Esc back to the rows. */
function moveAmongButtons(event: KeyboardEvent<HTMLUListElement>, onLeave: () => void): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const here = buttons.findIndex(button => button === document.activeElement)
  const step =
    event.key === 'j' || event.key === 'ArrowDown' ? 1 : event.key === 'k' || event.key === 'ArrowUp' ? -1 : 0
  if (event.key === 'ArrowRight' || event.key === 'Escape') onLeave()
  else if (step !== 0 && here >= 0) buttons[Math.max(0, Math.min(buttons.length - 1, here + step))]?.focus()
  else return
  event.preventDefault()
  event.stopPropagation()
}
