import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../state/session-context.ts'
import { useExplain } from '../run/use-explain.ts'

/** Opens a source file, by its path below the plant, in the program for it, as it was left there. */
export function useOpenFile(): (path: string) => Promise<void> {
  const { api } = useSession()
  const { t } = useTranslation()
  const explain = useExplain()
  return async path => {
    try {
      await api.tables.openFile.mutate({ path })
    } catch (error) {
      notifications.show({ color: 'red', title: t('data.files.notOpened'), message: explain(error), autoClose: 10_000 })
    }
  }
}
