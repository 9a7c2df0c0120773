import { Button, Progress } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { ExportFormat } from '../../../../contract/table-export.ts'
import { callFailure } from '../../api/call-failure.ts'
import { useExplain } from '../../features/run/use-explain.ts'
import { useFormats } from '../../format/use-formats.ts'
import { exportTable, type ShownTable } from '../../state/export-table.ts'
import { usePreference, useSession } from '../../state/session-context.ts'
import styles from './table-tools.module.css'

/** A table as it is shown; without a name of its own it has that of its screen. */
export interface TableToExport extends Pick<ShownTable, 'columns' | 'total' | 'read'> {
  readonly name?: string
}

/** Letters of a name, at most. */
const LONGEST_NAME = 100

/** Writes a table to a file of the workspace, with progress, a way to stop, and one to open it. */
export function useExport(table: TableToExport): (format: ExportFormat) => Promise<void> {
  const { t } = useTranslation()
  const { api, router } = useSession()
  const screen = useStore(router, route => route.screen)
  const [language] = usePreference('language')
  const formats = useFormats()
  const explain = useExplain()

  return run

  async function run(format: ExportFormat): Promise<void> {
    const { columns, total, read } = table
    const name = (table.name ?? t(`frame.screens.${screen}`)).slice(0, LONGEST_NAME)
    const abort = new AbortController()
    const id = notifications.show({
      loading: true,
      autoClose: false,
      title: t('exports.writing', { name }),
      message: <ExportProgress rows={0} total={total} onCancel={() => abort.abort()} />,
    })
    try {
      const file = await exportTable(
        api,
        { name, format, columns, decimalComma: language === 'vi', total, read },
        {
          signal: abort.signal,
          onProgress: rows =>
            notifications.update({
              id,
              message: <ExportProgress rows={rows} total={total} onCancel={() => abort.abort()} />,
            }),
        },
      )
      notifications.update({
        id,
        loading: false,
        autoClose: 20_000,
        title: t('exports.written', { count: file.rows, rows: formats.whole(file.rows), file: file.name }),
        message: <OneAction text={file.path} action={t('exports.open')} onAction={() => void open(file.name)} />,
      })
    } catch (error) {
      const isStopped = abort.signal.aborted
      const isLost = callFailure(error).kind === 'unreachable'
      const again = () => {
        notifications.hide(id)
        void run(format)
      }
      notifications.update({
        id,
        loading: false,
        ...(isStopped ? { autoClose: 10_000 } : { autoClose: false, color: 'red' }),
        title: t(isStopped ? 'exports.stopped' : isLost ? 'exports.brokenOff' : 'exports.failed'),
        message: isStopped ? (
          t('exports.nothingLeft')
        ) : (
          <OneAction
            text={isLost ? `${t('exports.nothingLeft')} ${explain(error)}` : explain(error)}
            action={t('exports.again')}
            onAction={again}
          />
        ),
      })
    }
  }

  async function open(name: string): Promise<void> {
    try {
      await api.exports.openTableExport.mutate({ name })
    } catch (error) {
      notifications.show({ title: t('exports.notOpened'), message: explain(error), autoClose: 10_000 })
    }
  }
}

interface ExportProgressProps {
  readonly rows: number
  readonly total: number
  readonly onCancel: () => void
}

function ExportProgress({ rows, total, onCancel }: ExportProgressProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <div className={styles['export']}>
      <Progress
        size="sm"
        className={styles['grow']}
        value={total > 0 ? (100 * rows) / total : 0}
        transitionDuration={0}
        aria-label={t('exports.progress', { rows: formats.whole(rows), total: formats.whole(total) })}
      />
      <span>{t('exports.progress', { rows: formats.whole(rows), total: formats.whole(total) })}</span>
      <Button size="compact-xs" variant="default" onClick={onCancel}>
        {t('exports.stop')}
      </Button>
    </div>
  )
}

interface OneActionProps {
  readonly text: string
  readonly action: string
  readonly onAction: () => void
}

/** What became of it, and what can be done about it. */
function OneAction({ text, action, onAction }: OneActionProps) {
  return (
    <div className={styles['export']}>
      <span className={styles['grow']}>{text}</span>
      <Button size="compact-xs" variant="default" onClick={onAction}>
        {action}
      </Button>
    </div>
  )
}
