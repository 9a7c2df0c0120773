import { Button, Progress } from '@mantine/core'
import { IconFileAlert, IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useFormats } from '../../../format/use-formats.ts'
import { useSession } from '../../../state/session-context.ts'
import { uploadSession } from '../../../state/upload-session.ts'
import { FailurePanel } from '../../../ui/failure-panel.tsx'
import { MessagePanel } from '../../../ui/message-panel.tsx'
import { ChooseFile } from './choose-file.tsx'
import { KnownUpload } from './known-upload.tsx'
import styles from './upload.module.css'

/** A workbook that is tried out before it is loaded: dropped or chosen, recognised, and what it would do. */
export function UploadPanel() {
  const { t } = useTranslation()
  const formats = useFormats()
  const upload = uploadSession(useSession())
  const state = useStore(upload)
  switch (state.kind) {
    case 'idle':
      return (
        <MessagePanel icon={IconFileImport} title={t('data.upload.title')} actions={<ChooseFile />}>
          <p>{t('data.upload.hint')}</p>
        </MessagePanel>
      )
    case 'sending':
    case 'recognising': {
      const share = state.kind === 'sending' ? state.received / state.size : 1
      return (
        <MessagePanel
          icon={IconFileImport}
          title={t(state.kind === 'sending' ? 'data.upload.sending' : 'data.upload.recognising', { name: state.name })}
          actions={
            <Button size="xs" variant="default" onClick={upload.clear}>
              {t('data.upload.putAway')}
            </Button>
          }
        >
          <Progress
            value={share * 100}
            className={styles['progress'] ?? ''}
            aria-label={t('data.upload.sending', { name: state.name })}
          />
          {state.kind === 'sending' && <p role="status">{formats.percent(share)}</p>}
        </MessagePanel>
      )
    }
    case 'failed':
      return (
        <div>
          <MessagePanel
            icon={IconFileAlert}
            tone="bad"
            title={t('data.upload.notTaken', { name: state.name })}
            actions={<ChooseFile />}
          />
          <FailurePanel failure={state.failure} onRetry={upload.clear} />
        </div>
      )
    case 'known':
      return <KnownUpload state={state} />
    default:
      return state satisfies never
  }
}
