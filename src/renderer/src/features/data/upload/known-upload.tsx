import { IconFlask, IconProgress } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEngineWords } from '../../../i18n/use-engine-words.ts'
import { useSession } from '../../../state/session-context.ts'
import { FailurePanel } from '../../../ui/failure-panel.tsx'
import { MessagePanel } from '../../../ui/message-panel.tsx'
import { StateWord } from '../../../ui/state-word.tsx'
import { uploadSession, type UploadState } from '../../../state/upload-session.ts'
import { PreviewFound } from './preview-found.tsx'
import { UploadHead } from './upload-head.tsx'
import styles from './upload.module.css'

type Known = Extract<UploadState, { kind: 'known' }>

/** A workbook that arrived: what it is, and what it would do. */
export function KnownUpload({ state }: { readonly state: Known }) {
  return (
    <div className={styles['root']}>
      <UploadHead state={state} />
      <Trial state={state} />
    </div>
  )
}

function Trial({ state }: { readonly state: Known }) {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const upload = uploadSession(useSession())
  const { trial, path, assume } = state
  switch (trial.kind) {
    case 'none':
      return path === null ? (
        <MessagePanel icon={IconFlask} title={t('data.upload.fitsNothing')}>
          <p>{t('data.upload.fitsNothingHint')}</p>
        </MessagePanel>
      ) : null
    case 'running':
      return (
        <p role="status" className={styles['line']}>
          <StateWord icon={IconProgress} tone="info">
            {t('data.upload.trying')}
          </StateWord>
        </p>
      )
    case 'refused':
      return <FailurePanel failure={trial.failure} onRetry={() => path !== null && upload.tryAt(path, assume)} />
    case 'done':
      return trial.found === null ? (
        <p className={styles['line']}>{tell(trial.run.sentence)}</p>
      ) : (
        <PreviewFound key={trial.run.run} found={trial.found} run={trial.run} />
      )
    default:
      return trial satisfies never
  }
}
