import { notifications } from '@mantine/notifications'
import { useClipboard } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../state/session-context.ts'
import { useExplain } from '../run/use-explain.ts'
import { goToAddress } from './go-to-address.ts'

/** A cell of a source file. */
export interface CellPlace {
  /** Path below the plant. */
  readonly file: string
  readonly sheet: string
  /** A1. */
  readonly address: string
}

/**
 * Opens a workbook at a cell. Where only the file can be opened, the address is in the clipboard, as Excel's *Go to* (F5) takes it, and the
 * toast says so.
 */
export function useOpenCell(): (place: CellPlace) => void {
  const { api } = useSession()
  const { t } = useTranslation()
  const explain = useExplain()
  const clipboard = useClipboard()
  return ({ file, sheet, address }) => {
    api.triage.openSourceCell.mutate({ path: file, sheet, address }).then(
      ({ opened }) => {
        if (opened === 'cell') return
        const place = goToAddress(sheet, address)
        clipboard.copy(place)
        notifications.show({ message: t('derivation.openedFile', { place }), autoClose: 10_000 })
      },
      (error: unknown) => notifications.show({ color: 'red', message: explain(error), autoClose: 10_000 }),
    )
  }
}
