import { IconArrowsExchange, IconPlus, IconPoint } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FloorLayout, LayoutPeriod } from '../../../../contract/floor-state.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { Loading } from '../../ui/loading.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import styles from './machines.module.css'
import { useFloorRead } from './use-floor-read.ts'

const LOOKS = {
  new: { icon: IconPlus, tone: 'info' },
  moved: { icon: IconArrowsExchange, tone: 'info' },
  fixed: { icon: IconPoint, tone: 'quiet' },
} as const

/** Which machine stands where, since when, and what came or moved (machineInfo is a history). */
export function LayoutTab() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { api } = useSession()
  const read = useFloorRead('layout', signal => api.floor.floorLayout.query(undefined, { signal }))
  if (read.kind === 'failed') return <FailurePanel failure={read.failure} onRetry={read.retry} />
  if (read.kind === 'loading') return <Loading />
  const layout = read.value
  const whatWord = (kind: keyof typeof LOOKS) => <StateWord {...LOOKS[kind]}>{t(`machines.layout.${kind}`)}</StateWord>
  if (layout.periods.length === 0) return <p className={styles['words']}>{t('machines.layout.empty')}</p>
  return (
    <div
      className={styles['scroll']}
      data-list
      // There is nothing to click in it, and the keyboard has to scroll it as well.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={t('machines.tabs.layout')}
    >
      <section className={styles['section']}>
        <h2 className={styles['sectionTitle']}>{t('machines.layout.places')}</h2>
        <ul className={styles['places']}>
          {latestPeriods(layout).map(period => {
            const kind = kindOf(layout, period)
            return (
              <li key={`${period.machineNo}~${period.machineCode}`} className={styles['place']}>
                <div className={styles['placeHead']}>
                  <span className={styles['placeNo']}>{period.machineNo ?? '–'}</span>
                  {whatWord(kind)}
                </div>
                <span>{period.machineCode}</span>
                <span className={styles['muted']}>
                  {[
                    period.machineName,
                    period.manufacturerName,
                    t('machines.layout.tons', { n: formats.whole(period.tonnage) }),
                  ]
                    .filter(part => part !== null)
                    .join(' · ')}
                </span>
                <span className={styles['muted']}>{t('machines.layout.since', { day: formats.day(period.from) })}</span>
              </li>
            )
          })}
        </ul>
      </section>
      <section className={styles['section']}>
        <h2 className={styles['sectionTitle']}>{t('machines.layout.changes')}</h2>
        {layout.changes.length === 0 ? (
          <p className={styles['muted']}>{t('machines.layout.noChanges')}</p>
        ) : (
          <SmallTable
            rows={layout.changes}
            exportAs={t('machines.layout.changes')}
            keyOf={change => `${change.machineCode}~${change.day}`}
            columns={[
              {
                head: t('machines.layout.day'),
                kind: 'day',
                cell: change => formats.day(change.day),
                value: ({ day }) => day,
              },
              {
                head: t('machines.layout.what'),
                cell: ({ kind }) => whatWord(kind),
                value: ({ kind }) => t(`machines.layout.${kind}`),
              },
              { head: t('machines.machine'), cell: change => change.machineCode },
              { head: t('machines.layout.fromPlace'), cell: change => change.previousMachineNo ?? '–' },
              { head: t('machines.layout.toPlace'), cell: change => change.machineNo ?? '–' },
              { head: t('machines.layout.replaced'), cell: change => change.replaced ?? '–' },
            ]}
          />
        )}
      </section>
      <section className={styles['section']}>
        <h2 className={styles['sectionTitle']}>{t('machines.layout.history')}</h2>
        <SmallTable
          rows={layout.periods}
          exportAs={t('machines.layout.history')}
          keyOf={period => `${period.machineNo}~${period.machineCode}~${period.from}`}
          columns={[
            { head: t('machines.layout.place'), cell: period => period.machineNo ?? '–' },
            { head: t('machines.machine'), cell: period => period.machineCode },
            {
              head: t('machines.detail.tonnage'),
              align: 'end',
              cell: period => formats.whole(period.tonnage),
              value: ({ tonnage }) => tonnage,
            },
            {
              head: t('machines.layout.from'),
              kind: 'day',
              cell: period => formats.day(period.from),
              value: ({ from }) => from,
            },
            {
              head: t('machines.layout.until'),
              kind: 'day',
              cell: period => formats.day(period.until),
              value: ({ until }) => until,
            },
          ]}
        />
      </section>
    </div>
  )
}

/** Who stands in each place last. */
function latestPeriods({ periods }: FloorLayout): readonly LayoutPeriod[] {
  return [...Map.groupBy(periods, period => period.machineNo).values()].flatMap(ofPlace => ofPlace.at(-1) ?? [])
}

function kindOf({ changes }: FloorLayout, { machineCode, from }: LayoutPeriod): keyof typeof LOOKS {
  return changes.find(change => change.machineCode === machineCode && change.day === from)?.kind ?? 'fixed'
}
