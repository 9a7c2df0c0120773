import { useClipboard } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../../contract/notice.ts'
import { callFailure } from '../../api/call-failure.ts'
import { useSession } from '../../state/session-context.ts'
import { useExplain } from '../run/use-explain.ts'
import { sourceFile, sourcePath } from './source-path.ts'

/** What of a notice can be taken elsewhere. */
export interface NoticeTexts {
  /** Opens the workbook the notice is about; where nothing can be opened, as in a browser, its path is copied. */
  readonly openSource: (notice: Notice) => Promise<void>
  /** Copies the notice as text, with errors and healing. */
  readonly copyDetails: (notice: Notice) => Promise<void>
}

/** Opens files, copies paths and texts, and says what was copied. */
export function useNoticeTexts(): NoticeTexts {
  const { api, status } = useSession()
  const { t } = useTranslation()
  const clipboard = useClipboard()
  const explain = useExplain()
  const say = (message: string) => notifications.show({ message, autoClose: 2500 })
  const refuse = (error: unknown) =>
    notifications.show({ color: 'red', title: t('inbox.notDone'), message: explain(error), autoClose: 10_000 })

  function copyPath(notice: Notice): void {
    const state = status.getState()
    const path = state.kind === 'ready' ? sourcePath(notice, state.value) : null
    if (path !== null) clipboard.copy(path)
    say(path === null ? t('inbox.noPath') : t('inbox.pathCopied', { path }))
  }

  return {
    openSource: async notice => {
      const path = sourceFile(notice)
      if (path === null) return copyPath(notice)
      try {
        await api.tables.openFile.mutate({ path })
      } catch (error) {
        const reason = callFailure(error)
        if (reason.kind === 'refused' && reason.failure.code === 'unknown_option') copyPath(notice)
        else refuse(error)
      }
    },
    copyDetails: async ({ id }) => {
      try {
        const { text } = await api.notices.get.query({ notice: id })
        clipboard.copy(text)
        say(t('inbox.detailsCopied', { id }))
      } catch (error) {
        refuse(error)
      }
    },
  }
}
