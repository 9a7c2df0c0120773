import { useTranslation } from 'react-i18next'
import { daysLate } from '../../../../contract/order-figures.ts'
import type { Formats } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import type { HandOver } from '../../state/hand-over-session.ts'
import { usePreference, useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import styles from './hand-over.module.css'
import { machineLines } from './machine-lines.ts'
import { OpenPoints } from './open-points.tsx'

/** Lines of machines that fit on the page beside everything else. */
const MOST_LINES = 24

/** The figures and what the person on the shift adds. */
export interface HandOverSheetProps {
  readonly handOver: HandOver
  readonly notes: string
}

/** One A4 page: what ran, what is late, what does not fit, what waits, and room to write and sign. */
export function HandOverSheet({ handOver, notes }: HandOverSheetProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const session = useSession()
  const [actor] = usePreference('actor')
  const status = useResourceValue(session.status)
  const { floor, orders } = handOver
  const { reference } = floor
  const { lines, left, notReported, total, ng } = machineLines(floor, MOST_LINES)
  if (!reference) return null
  return (
    <article className={styles['sheet']} aria-label={t('handOver.title')}>
      <header className={styles['head']}>
        <div>
          <h1 className={styles['title']}>{t('handOver.title')}</h1>
          <p className={styles['line']}>{status?.plantName}</p>
        </div>
        <div className={styles['shift']}>
          <strong>
            {t('handOver.shift', { day: formats.day(reference.recordDate), shift: reference.workingShift })}
          </strong>
          <p className={styles['line']}>
            {t('handOver.asOf', {
              until: formats.wallClock(reference.end),
              generation: floor.generation ?? '–',
              moment: formats.moment(session.now().toISOString()),
            })}
          </p>
        </div>
      </header>

      <section>
        <h2 className={styles['section']}>
          {t('handOver.machines', {
            total: formats.whole(total),
            ng: formats.whole(ng),
            rate: total > 0 ? rate(ng / total, formats) : '–',
          })}
        </h2>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('handOver.columns.machine')}</th>
              <th scope="col">{t('handOver.columns.order')}</th>
              <th scope="col">{t('handOver.columns.item')}</th>
              <th scope="col">{t('handOver.columns.mold')}</th>
              <th scope="col" data-align="end">
                {t('handOver.columns.made')}
              </th>
              <th scope="col" data-align="end">
                {t('handOver.columns.ng')}
              </th>
              <th scope="col" data-align="end">
                {t('handOver.columns.left')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, machineNo, job }) => (
              <tr key={key}>
                <th scope="row">{machineNo}</th>
                {job ? (
                  <>
                    <td>{job.poNo ?? '–'}</td>
                    <td className={styles['cut']}>{[job.itemCode, job.itemName].filter(Boolean).join(' · ')}</td>
                    <td>{job.moldNo ?? '–'}</td>
                    <td data-align="end">{formats.whole(job.total)}</td>
                    <td data-align="end">{formats.whole(job.ng)}</td>
                    <td data-align="end">{formats.whole(job.order?.itemRemain ?? null)}</td>
                  </>
                ) : (
                  <td colSpan={6}>{t('handOver.idle')}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
        {left > 0 && <p className={styles['line']}>{t('handOver.more', { count: left })}</p>}
        {notReported.length > 0 && (
          <p className={styles['line']}>{t('handOver.notReported', { machines: notReported.join(', ') })}</p>
        )}
      </section>

      <section>
        <h2 className={styles['section']}>{t('handOver.orders', { count: orders.total })}</h2>
        {orders.total > 0 && (
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{t('handOver.columns.order')}</th>
                <th scope="col">{t('handOver.columns.item')}</th>
                <th scope="col">{t('handOver.columns.risk')}</th>
                <th scope="col" data-align="end">
                  {t('handOver.columns.eta')}
                </th>
                <th scope="col" data-align="end">
                  {t('handOver.columns.left')}
                </th>
                <th scope="col" data-align="end">
                  {t('handOver.columns.forecast')}
                </th>
                <th scope="col" data-align="end">
                  {t('handOver.columns.days')}
                </th>
              </tr>
            </thead>
            <tbody>
              {orders.items.map(order => (
                <tr key={order.poNo}>
                  <th scope="row">{order.poNo}</th>
                  <td className={styles['cut']}>{[order.itemCode, order.itemName].filter(Boolean).join(' · ')}</td>
                  <td>{t(`orders.risk.${order.risk}`)}</td>
                  <td data-align="end">{formats.day(order.poETA)}</td>
                  <td data-align="end">{formats.whole(order.itemRemain)}</td>
                  <td data-align="end">{formats.day(order.forecastDate)}</td>
                  <td data-align="end">{formats.whole(daysLate(order, reference?.recordDate ?? null))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {orders.total > orders.items.length && (
          <p className={styles['line']}>{t('handOver.more', { count: orders.total - orders.items.length })}</p>
        )}
      </section>

      <OpenPoints handOver={handOver} />

      <section className={styles['write']}>
        <h2 className={styles['section']}>{t('handOver.notes')}</h2>
        <p className={styles['written']}>{notes}</p>
      </section>
      <footer className={styles['signatures']}>
        {(['from', 'to'] as const).map(who => (
          <div key={who} className={styles['signature']}>
            <span>{t(`handOver.${who}`)}</span>
            <span className={styles['signed']}>{who === 'from' ? actor : ''}</span>
          </div>
        ))}
      </footer>
    </article>
  )
}

function rate(share: number, formats: Formats): string {
  return formats.rate(share)
}
