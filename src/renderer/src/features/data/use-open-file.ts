import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../state/session-context.ts'
import { useExplain } from '../run/use-explain.ts'

/** Where to open a workbook; without a cell as it was left. */
export interface FilePlace {
  readonly path: string
  readonly sheet?: string
  /** A1. */
  readonly address?: string
}

/** Opens a source file in the program for it, at a cell where that program can; else the address is said. */
export function useOpenFile(): (place: FilePlace) => Promise<void> {
  const { api } = useSession()
  const { t } = useTranslation()
  const explain = useExplain()
  return async ({ path, sheet, address }) => {
    try {
      if (sheet === undefined || address === undefined) {
        await api.tables.openFile.mutate({ path })
        return
      }
      const { opened } = await api.triage.openSourceCell.mutate({ path, sheet, address })
      if (opened === 'file')
        notifications.show({ message: t('data.files.goTo', { sheet, address }), autoClose: 10_000 })
    } catch (error) {
      notifications.show({ color: 'red', title: t('data.files.notOpened'), message: explain(error), autoClose: 10_000 })
    }
  }
}
