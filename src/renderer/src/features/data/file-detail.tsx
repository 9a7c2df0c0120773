import { Button, Tooltip } from '@mantine/core'
import { IconExternalLink, IconHandStop, IconListCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SourceFile } from '../../../../contract/source-file.ts'
import { nameOf } from '../../format/name-of.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'
import { useSession } from '../../state/session-context.ts'
import { DetailPanel, Shortcut } from '../../ui/detail-panel.tsx'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { useOpenedItem } from '../../ui/use-opened-item.ts'
import { formatDataPlace } from './data-place.ts'
import styles from './data-screen.module.css'
import detail from './decision-detail.module.css'
import { FileFacts } from './file-facts.tsx'
import { FileHeaders } from './file-headers.tsx'
import { FileHistory } from './file-history.tsx'
import { FileSetAside } from './file-set-aside.tsx'
import { FILE_STATE_LOOKS } from './file-states.ts'
import { DATA_KEYS } from './use-data-keys.ts'
import { useCorrectionList } from './use-correction-list.ts'
import { useDataWords } from './use-data-words.ts'
import { useDecisionItems } from './use-decision-items.ts'
import { useOpenFile } from './use-open-file.ts'

/** A source file as the list has it. */
export interface FileDetailProps {
  readonly file: SourceFile
  readonly onClose: () => void
}

/** One workbook: its state and what waits for a decision, its rows, what of it is set aside, its headers, and every content it had. */
export function FileDetail({ file, onClose }: FileDetailProps) {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const { api, router } = useSession()
  const words = useDataWords()
  const openFile = useOpenFile()
  const { isWriting, write } = useCorrectionList()
  const { items } = useDecisionItems()
  const read = useOpenedItem(null, signal => api.sources.sourceFile.query({ path: file.path }, { signal }))
  const decision = items?.find(item => item.key === `file:${file.path}`) ?? null
  const reason = words.fileReason(file)
  return (
    <DetailPanel
      title={nameOf(file.path)}
      onClose={onClose}
      subtitle={
        <StateWord {...FILE_STATE_LOOKS[file.state]} look="filled">
          {t(`run.fileStates.${file.state}`)}
        </StateWord>
      }
    >
      <section className={detail['summary']}>
        {reason !== null && <p>{reason}</p>}
        {file.failure && <p>{tell(file.failure.remedy)}</p>}
        <div className={styles['actions']}>
          <Tooltip label={<Shortcut text={t('data.commands.open')} keys={DATA_KEYS.open} />}>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconExternalLink size={14} />}
              data-command="open"
              onClick={() => void openFile(file.path)}
            >
              {t('data.files.open')}
            </Button>
          </Tooltip>
          <Tooltip label={<Shortcut text={t('data.commands.list')} keys={DATA_KEYS.list} />}>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconListCheck size={14} />}
              loading={isWriting}
              data-command="list"
              onClick={() => write(file.path)}
            >
              {t('data.files.correctionList')}
            </Button>
          </Tooltip>
          {decision && (
            <Button
              size="xs"
              leftSection={<IconHandStop size={14} />}
              onClick={() => router.open(formatDataPlace({ tab: 'decisions', key: decision.key }))}
            >
              {t(decision.isWaiting ? 'data.files.decide' : 'data.files.decided')}
            </Button>
          )}
        </div>
      </section>
      <FileFacts file={file} />
      <FileSetAside path={file.path} />
      {read.kind === 'failed' && <FailurePanel failure={read.failure} onRetry={read.retry} />}
      {read.kind === 'ready' && (
        <>
          <FileHeaders path={file.path} headers={read.item.headers} />
          <FileHistory path={file.path} versions={read.item.versions} />
        </>
      )}
    </DetailPanel>
  )
}
