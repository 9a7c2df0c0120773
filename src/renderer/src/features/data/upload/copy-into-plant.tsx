import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCircleCheck, IconCopyPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UploadTarget } from '../../../../../contract/upload.ts'
import { nameOf } from '../../../format/name-of.ts'
import { useSession } from '../../../state/session-context.ts'
import { uploadSession, type UploadState } from '../../../state/upload-session.ts'
import { reveal } from '../../../ui/reveal.ts'
import { StateWord } from '../../../ui/state-word.tsx'
import { RunButton } from '../../run/run-button.tsx'
import { useExplain } from '../../run/use-explain.ts'
import styles from './upload.module.css'

export interface CopyIntoPlantProps {
  readonly state: Extract<UploadState, { kind: 'known' }>
  readonly target: UploadTarget
}

/** Puts the workbook into the plant folder; what it replaces is named first and kept. A file that would fail is not offered. */
export function CopyIntoPlant({ state, target }: CopyIntoPlantProps) {
  const { t } = useTranslation()
  const session = useSession()
  const upload = uploadSession(session)
  const explain = useExplain()
  const [isAsked, setAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const { trial } = state
  const found = trial.kind === 'done' ? trial.found : null
  const isSame = target.replaces !== null && target.replaces === state.upload.contentHash
  if (found === null || found.file?.state === 'failed' || isSame) return null
  if (state.copiedTo === target.path) {
    return (
      <>
        <StateWord icon={IconCircleCheck} tone="ok">
          {t('data.upload.copied', { path: target.path })}
        </StateWord>
        <RunButton />
      </>
    )
  }

  async function copy(): Promise<void> {
    setBusy(true)
    try {
      const { upload: id } = state.upload
      const { kept } = await session.api.sources.copyUpload.mutate({
        upload: id,
        path: target.path,
        replaces: target.replaces,
      })
      upload.copied(target.path)
      if (kept !== null) notifications.show({ message: t('data.upload.kept', { file: kept }), autoClose: 10_000 })
    } catch (error) {
      notifications.show({
        color: 'red',
        title: t('data.upload.notCopied'),
        message: explain(error),
        autoClose: 10_000,
      })
    }
    setBusy(false)
    setAsked(false)
  }

  if (!isAsked) {
    return (
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCopyPlus size={14} />}
        onClick={() => (target.replaces === null ? void copy() : setAsked(true))}
        loading={isBusy}
      >
        {t(target.replaces === null ? 'data.upload.copy' : 'data.upload.copyEllipsis')}
      </Button>
    )
  }
  return (
    <div ref={reveal} className={styles['confirm']} role="group" aria-label={t('data.upload.copyEllipsis')}>
      <p>{t('data.upload.replaces', { file: nameOf(target.path), hash: target.replaces?.slice(0, 12) ?? '' })}</p>
      <div className={styles['choices']}>
        <Button size="xs" loading={isBusy} onClick={() => void copy()}>
          {t('data.upload.replace', { file: nameOf(target.path) })}
        </Button>
        <Button size="xs" variant="default" onClick={() => setAsked(false)}>
          {t('decisions.notNow')}
        </Button>
      </div>
    </div>
  )
}
