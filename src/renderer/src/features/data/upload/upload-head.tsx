import { Button, Select } from '@mantine/core'
import { IconAlertTriangle, IconFlask, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useFormats } from '../../../format/use-formats.ts'
import { useSession } from '../../../state/session-context.ts'
import { uploadSession, type UploadState } from '../../../state/upload-session.ts'
import { StateWord } from '../../../ui/state-word.tsx'
import { ChooseFile } from './choose-file.tsx'
import { CopyIntoPlant } from './copy-into-plant.tsx'
import styles from './upload.module.css'
import { useUploadWarnings } from './use-upload-warnings.ts'

/** Which workbook it is, which file of the plant it would be, what is odd about that, and what can be done with it. */
export function UploadHead({ state }: { readonly state: Extract<UploadState, { kind: 'known' }> }) {
  const { t } = useTranslation()
  const session = useSession()
  const upload = uploadSession(session)
  const formats = useFormats()
  const isRunning = useStore(session.feed, ({ active }) => active !== null)
  const { path, trial, assume } = state
  const { name, size, targets } = state.upload
  const target = targets?.find(other => other.path === path) ?? null
  const warnings = useUploadWarnings(state.upload, target)
  return (
    <section className={styles['head']} aria-label={name}>
      <div className={styles['line']}>
        <h2 className={styles['name']}>{name}</h2>
        <span className={styles['muted']}>{t('data.upload.size', { n: formats.decimal(size / 1024) })}</span>
        {target && (
          <span className={styles['muted']}>
            {t(`data.upload.by.${target.by}`, { table: target.table })}
            {target.replaces === null ? ` ${t('data.upload.isNew')}` : ` ${t('data.upload.inPlace')}`}
          </span>
        )}
      </div>
      {warnings.map(warning => (
        <p key={warning} className={styles['warning']}>
          <StateWord icon={IconAlertTriangle} tone="warn">
            {warning}
          </StateWord>
        </p>
      ))}
      <div className={styles['line']}>
        {targets && targets.length > 0 && (
          <Select
            size="xs"
            className={styles['target'] ?? ''}
            aria-label={t('data.upload.asFile')}
            data={targets.map(other => other.path)}
            value={path}
            allowDeselect={false}
            disabled={trial.kind === 'running'}
            onChange={next => next !== null && upload.tryAt(next)}
          />
        )}
        {path !== null && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFlask size={14} />}
            loading={trial.kind === 'running'}
            disabled={isRunning}
            onClick={() => upload.tryAt(path, assume)}
          >
            {t('data.upload.tryAgain')}
          </Button>
        )}
        {target && trial.kind === 'done' && <CopyIntoPlant state={state} target={target} />}
        <ChooseFile isFirst={false} />
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<IconTrash size={14} />}
          disabled={trial.kind === 'running'}
          onClick={upload.clear}
        >
          {t('data.upload.putAway')}
        </Button>
      </div>
    </section>
  )
}
