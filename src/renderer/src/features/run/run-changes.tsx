import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ORDER_CHANGES, type RunComparison } from '../../../../contract/run-comparison.ts'
import type { RunSummary } from '../../../../contract/run.ts'
import { useFormats } from '../../format/use-formats.ts'
import { runChanges } from '../../state/run-changes-session.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { Shortcut } from '../../ui/detail-panel.tsx'
import { Opener } from '../../ui/opener.tsx'
import { useListLetter } from '../orders/use-list-letter.ts'
import type { ComparedPart } from '../runs/compare/compared-parts.ts'
import { formatRunsPlace } from '../runs/runs-place.ts'
import styles from './run-changes.module.css'

/** What changed since the run before: files, rows by table, findings, orders; each figure opens the comparison it is made of. */
export function RunChanges({ run }: { readonly run: RunSummary }) {
  const session = useSession()
  const comparison = useResourceValue(runChanges(session, run.run))
  if (run.dryRun || !comparison) return null
  return <Changes comparison={comparison} />
}

interface Group {
  readonly title: string
  /** The part of the comparison its figures are counted in. */
  readonly opens: ComparedPart
  /** Words with their figure; `hint` says more than fits. */
  readonly parts: readonly { readonly key: string; readonly text: string; readonly hint?: string }[]
}

function Changes({ comparison }: { readonly comparison: RunComparison }) {
  const { t } = useTranslation()
  const { router } = useSession()
  const groups = useGroups(comparison)
  const base = comparison.base.run
  const open = (part?: ComparedPart) =>
    router.go({
      screen: 'runs',
      opened: formatRunsPlace({ kind: 'compare', base, other: comparison.other.run, ...(part && { part }) }),
    })
  useListLetter('d', () => open())
  if (comparison.tables === null) return <p className={styles['none']}>{t('automation.changes.lost', { run: base })}</p>
  if (groups.length === 0) return <p className={styles['none']}>{t('automation.changes.none', { run: base })}</p>
  return (
    <section className={styles['root']} aria-label={t('automation.changes.title', { run: base })}>
      <h3 className={styles['title']}>
        <Tooltip label={<Shortcut text={t('automation.changes.open', { run: base })} keys="D" />}>
          <button type="button" onClick={() => open()}>
            {t('automation.changes.title', { run: base })}
          </button>
        </Tooltip>
      </h3>
      {groups.map(({ title, opens, parts }) => (
        <div key={title} className={styles['group']}>
          <span className={styles['name']}>{title}</span>
          {parts.map(({ key, text, hint }) => (
            <Opener
              key={key}
              title={hint ?? t('automation.changes.open', { run: base })}
              aria-label={hint ?? `${title}: ${text}`}
              onClick={() => open(opens)}
            >
              {text}
            </Opener>
          ))}
        </div>
      ))}
    </section>
  )
}

function useGroups({ files, tables, findings, orders }: RunComparison): readonly Group[] {
  const { t } = useTranslation()
  const formats = useFormats()
  const filesOf = (change: (typeof FILE_CHANGES)[number]) => files.filter(file => file.change === change).length
  const groups: readonly Group[] = [
    {
      title: t('automation.changes.filesTitle'),
      opens: 'files',
      parts: FILE_CHANGES.filter(change => filesOf(change) > 0).map(change => ({
        key: change,
        text: t(`automation.changes.files.${change}`, { n: formats.whole(filesOf(change)) }),
      })),
    },
    ...(tables ?? [])
      .filter(table => table.new + table.changed + table.gone > 0)
      .map(({ table, ...rows }) => {
        const hint = t('automation.changes.rowsHint', {
          table,
          new: formats.whole(rows.new),
          changed: formats.whole(rows.changed),
          gone: formats.whole(rows.gone),
        })
        return {
          title: table,
          opens: 'rows' as const,
          parts: [{ key: table, text: signed(rows, count => formats.whole(count)), hint }],
        }
      }),
    {
      title: t('automation.changes.findingsTitle'),
      opens: 'findings',
      parts: FINDING_CHANGES.filter(change => (findings?.[change] ?? 0) > 0).map(change => ({
        key: change,
        text: t(`automation.changes.findings.${change}`, { n: formats.whole(findings?.[change] ?? 0) }),
      })),
    },
    {
      title: t('automation.changes.ordersTitle'),
      opens: 'orders',
      parts: ORDER_CHANGES.filter(change => (orders?.[change] ?? 0) > 0).map(change => ({
        key: change,
        text: t(`automation.changes.orders.${change}`, { count: orders?.[change] ?? 0 }),
      })),
    },
  ]
  return groups.filter(({ parts }) => parts.length > 0)
}

const FILE_CHANGES = ['new', 'changed', 'gone', 'state'] as const
const FINDING_CHANGES = ['new', 'resolved'] as const

/** `+12 ~3 −1`: rows that came, changed and went; what is none is left out. */
function signed(
  rows: { readonly new: number; readonly changed: number; readonly gone: number },
  whole: (value: number) => string,
): string {
  const parts = [
    rows.new > 0 && `+${whole(rows.new)}`,
    rows.changed > 0 && `~${whole(rows.changed)}`,
    rows.gone > 0 && `−${whole(rows.gone)}`,
  ]
  return parts.filter(Boolean).join(' ')
}
