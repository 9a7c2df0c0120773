import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreference, useSession } from '../../state/session-context.ts'
import { useExplain } from '../run/use-explain.ts'

/** Writes correction lists and says where they are. */
export interface CorrectionLists {
  readonly isWriting: boolean
  /** @param path of one source file; null = all that have something to correct */
  readonly write: (path: string | null) => void
}

export function useCorrectionList(): CorrectionLists {
  const { api } = useSession()
  const { t } = useTranslation()
  const explain = useExplain()
  const [language] = usePreference('language')
  const [isWriting, setWriting] = useState(false)

  async function write(path: string | null): Promise<void> {
    setWriting(true)
    try {
      const lists = await api.sources.correctionList.mutate({ path, language, isOpened: true })
      const [first] = lists
      notifications.show({
        title: first ? t('data.files.written', { count: lists.length }) : t('data.files.nothingToCorrect'),
        message: first?.file ?? t('data.files.nothingToCorrectHint'),
        autoClose: 15_000,
      })
    } catch (error) {
      notifications.show({
        color: 'red',
        title: t('data.files.notWritten'),
        message: explain(error),
        autoClose: 10_000,
      })
    }
    setWriting(false)
  }
  return { isWriting, write: path => void write(path) }
}
