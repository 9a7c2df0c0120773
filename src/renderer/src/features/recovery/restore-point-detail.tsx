import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertOctagon, IconCircleCheck, IconDatabaseImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RestorePoint, RestorePreview } from '../../../../contract/restore-point.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'
import { useSession } from '../../state/session-context.ts'
import { DetailPanel, DetailSection } from '../../ui/detail-panel.tsx'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { Facts } from '../../ui/facts.tsx'
import { reveal } from '../../ui/reveal.ts'
import { SmallTable } from '../../ui/small-table.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { useOpenedItem } from '../../ui/use-opened-item.ts'
import { useExplain } from '../run/use-explain.ts'
import styles from './recovery.module.css'

/** A restore point as the list has it; only one that verified can be brought back. */
export interface RestorePointDetailProps {
  readonly point: RestorePoint
  readonly onClose: () => void
  /** It was brought back: what can be had again is another list now. */
  readonly onRestored: () => void
}

/** One backup: what it holds, what bringing it back changes, and the confirmation that names it. */
export function RestorePointDetail({ point, onClose, onRestored }: RestorePointDetailProps) {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const formats = useFormats()
  const isWhole = point.state === 'verified'
  return (
    <DetailPanel
      title={t('recovery.pointTitle', { generation: point.generation, moment: formats.moment(point.createdAt) })}
      onClose={onClose}
      subtitle={
        <StateWord icon={isWhole ? IconCircleCheck : IconAlertOctagon} tone={isWhole ? 'ok' : 'bad'} look="filled">
          {t(`recovery.states.${point.state}`)}
        </StateWord>
      }
    >
      <DetailSection title={t('recovery.sections.facts')}>
        {!isWhole && <p>{t('recovery.damagedHint', { problem: tell(point.problem ?? '') })}</p>}
        <Facts
          facts={[
            { name: t('recovery.columns.at'), value: formats.moment(point.createdAt) },
            { name: t('recovery.columns.generation'), value: point.generation },
            { name: t('recovery.columns.run'), value: point.run },
            {
              name: t('recovery.size'),
              value: t('inbox.figures.mib', { n: formats.decimal(point.bytes / 1024 / 1024) }),
            },
            { name: t('recovery.checksum'), value: <code className={styles['code']}>{point.checksum}</code> },
          ]}
        />
      </DetailSection>
      {isWhole && <Restore point={point} onRestored={onRestored} />}
    </DetailPanel>
  )
}

function Restore({ point, onRestored }: Pick<RestorePointDetailProps, 'point' | 'onRestored'>) {
  const { t } = useTranslation()
  const { api } = useSession()
  const preview = useOpenedItem<RestorePreview>(null, signal =>
    api.recovery.preview.query({ restorePoint: point.id }, { signal }),
  )
  if (preview.kind === 'failed') return <FailurePanel failure={preview.failure} onRetry={preview.retry} />
  return (
    <DetailSection title={t('recovery.sections.restore')}>
      {preview.kind === 'ready' ? (
        <Previewed preview={preview.item} onRestored={onRestored} />
      ) : (
        <p role="status">{t('frame.loading')}</p>
      )}
    </DetailSection>
  )
}

interface PreviewedProps {
  readonly preview: RestorePreview
  readonly onRestored: () => void
}

function Previewed({ preview, onRestored }: PreviewedProps) {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const session = useSession()
  const formats = useFormats()
  const explain = useExplain()
  const [isAsked, setAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const { restorePoint: point, tables, runsSince } = preview

  async function restore(): Promise<void> {
    setBusy(true)
    try {
      await session.api.recovery.restore.mutate({ restorePoint: point.id })
      notifications.show({ message: t('recovery.restored', { generation: point.generation }), autoClose: 5_000 })
    } catch (error) {
      notifications.show({ color: 'red', title: t('recovery.notRestored'), message: explain(error), autoClose: 10_000 })
    }
    setBusy(false)
    setAsked(false)
    await Promise.all([session.status.refresh(), session.generations.refresh(), session.restorePoints.refresh()])
    onRestored()
  }

  const total = (side: 'rowsNow' | 'rowsThen') => tables.reduce((sum, table) => sum + (table[side] ?? 0), 0)
  return (
    <>
      <SmallTable
        exportAs={t('recovery.pointTitle', {
          generation: point.generation,
          moment: formats.moment(point.createdAt),
        })}
        rows={tables}
        keyOf={({ table }) => table}
        columns={[
          { head: t('recovery.preview.table'), cell: ({ table }) => table },
          {
            head: t('recovery.preview.rowsNow'),
            align: 'end',
            cell: ({ rowsNow }) => formats.whole(rowsNow),
            value: ({ rowsNow }) => rowsNow,
          },
          {
            head: t('recovery.preview.rowsThen'),
            align: 'end',
            cell: ({ rowsThen }) => formats.whole(rowsThen),
            value: ({ rowsThen }) => rowsThen,
          },
        ]}
      />
      <p>{runsSince.length === 0 ? t('recovery.preview.noRuns') : t('recovery.preview.runs')}</p>
      <ul className={styles['runs']}>
        {runsSince.map(({ run, finishedAt, sentence }) => (
          <li key={run}>
            {t('run.one', { run })}, {formats.moment(finishedAt)}: {tell(sentence)}
          </li>
        ))}
      </ul>
      {isAsked ? (
        <div ref={reveal} className={styles['confirm']} role="group" aria-label={t('recovery.confirm.title')}>
          <p>{tell(preview.sentence)}</p>
          <p className={styles['muted']}>{t('recovery.confirm.kept')}</p>
          <div className={styles['choices']}>
            <Button size="xs" color="red.9" loading={isBusy} onClick={() => void restore()}>
              {t('recovery.confirm.restore', {
                n: formats.whole(total('rowsThen')),
                generation: point.generation,
              })}
            </Button>
            <Button size="xs" variant="default" onClick={() => setAsked(false)}>
              {t('decisions.notNow')}
            </Button>
          </div>
        </div>
      ) : (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDatabaseImport size={14} />}
          onClick={() => setAsked(true)}
        >
          {t('recovery.restoreEllipsis')}
        </Button>
      )}
    </>
  )
}
