import { Button } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconFlask } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DecisionKind } from '../../../../../contract/decision.ts'
import type { SourceFile } from '../../../../../contract/source-file.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { useSession } from '../../../state/session-context.ts'
import { uploadSession } from '../../../state/upload-session.ts'
import { StateWord } from '../../../ui/state-word.tsx'
import { FailureText } from '../../run/failure-text.tsx'
import { FILE_STATE_LOOKS } from '../file-states.ts'
import { useDataWords } from '../use-data-words.ts'
import type { PreviewResult } from './preview-result.ts'
import styles from './upload.module.css'

/** What would become of the file itself, in one sentence with its figures; held or failed, why, and what it would be like if decided. */
export function PreviewFile({ found, run }: PreviewResult) {
  const { t } = useTranslation()
  const formats = useFormats()
  const words = useDataWords()
  const upload = uploadSession(useSession())
  const { file, rows, findings, orders, quarantined, beside, checked, listed, path } = found
  const state = file?.state ?? null
  const failures = run.phases.flatMap(phase => phase.failures)
  const isMore = Math.max(rows.new + rows.changed + rows.gone, orders.changed) > listed
  return (
    <section className={styles['found']} aria-label={t('data.upload.wouldBe')}>
      <div className={styles['line']}>
        {state && (
          <StateWord {...FILE_STATE_LOOKS[state]} look="filled">
            {t('data.upload.stateThen', { state: t(`run.fileStates.${state}`) })}
          </StateWord>
        )}
        {state === 'failed' ? <strong>{t('data.upload.nothingLoaded')}</strong> : <Figures found={found} />}
        {quarantined.rows + quarantined.cells > 0 && (
          <StateWord icon={IconCircleX} tone="warn">
            {t('data.upload.quarantined', {
              rows: formats.whole(quarantined.rows),
              cells: formats.whole(quarantined.cells),
            })}
          </StateWord>
        )}
        {state === 'loaded' && quarantined.rows + quarantined.cells + findings.new === 0 && checked && (
          <StateWord icon={IconCircleCheck} tone="ok">
            {t('data.upload.clean')}
          </StateWord>
        )}
      </div>
      {file && (state === 'held' || state === 'skipped') && <p>{words.fileReason(file)}</p>}
      {failures.map(reason => (
        <div key={`${reason.code}:${reason.message}`} className={styles['failure']}>
          <FailureText failure={reason} />
        </div>
      ))}
      {file && (
        <div className={styles['choices']}>
          {decisionsOn(file).map(kind => (
            <Button
              key={kind}
              size="xs"
              variant="default"
              leftSection={<IconFlask size={14} />}
              onClick={() => upload.tryAt(path, kind)}
            >
              {t('data.upload.asIf', { kind: t(`decisions.kinds.${kind}`) })}
            </Button>
          ))}
        </div>
      )}
      {beside.length > 0 && <p className={styles['muted']}>{t('data.upload.beside', { files: beside.join(', ') })}</p>}
      {isMore && <p className={styles['muted']}>{t('data.upload.listed', { n: formats.whole(listed) })}</p>}
      <p className={styles['muted']}>{t('data.upload.nothingWritten', { run: found.run })}</p>
    </section>
  )
}

/** Rows, findings and orders that would be different, counted. */
function Figures({ found }: Pick<PreviewResult, 'found'>) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { rows, findings, orders, checked, tracked } = found
  return (
    <>
      <strong>
        {t('data.upload.rows', {
          added: formats.whole(rows.new),
          changed: formats.whole(rows.changed),
          gone: formats.whole(rows.gone),
        })}
      </strong>
      <span>
        {checked
          ? t('data.upload.findings', {
              added: formats.whole(findings.new),
              resolved: formats.whole(findings.resolved),
            })
          : t('frame.status.notChecked')}
      </span>
      <span>
        {tracked
          ? t('data.upload.orders', { n: formats.whole(orders.changed), late: formats.whole(orders.turnLate) })
          : t('data.upload.notTracked')}
      </span>
    </>
  )
}

/** What a person could decide about a file that is held. */
function decisionsOn({ state, hold }: SourceFile): readonly DecisionKind[] {
  if (state !== 'held' || hold === null) return []
  switch (hold.kind) {
    case 'shrinks':
      return ['use-smaller']
    case 'second-file-of-month':
      return ['replace', 'load-both']
    case 'taken-out-by-undo':
      return ['load-again']
    default:
      return hold satisfies never
  }
}
