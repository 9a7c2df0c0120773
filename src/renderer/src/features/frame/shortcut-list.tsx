import { Kbd, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './frame.module.css'

const KEYS = [
  ['palette', 'Ctrl K'],
  ['run', 'F5'],
  ['screens', 'Alt 1 – 3'],
  ['search', '/'],
  ['move', 'J K ↑ ↓'],
  ['open', 'Enter'],
  ['close', 'Esc'],
  ['select', 'Space'],
  ['extend', 'Shift ↑ ↓'],
  ['selectAll', 'Ctrl A'],
  ['copy', 'Ctrl C'],
  ['resize', 'Alt ← →'],
  ['help', '?'],
] as const

/** Opened by `?`, closed by Esc. */
export interface ShortcutListProps {
  readonly isShown: boolean
  readonly onClose: () => void
}

/** Every key of the console on one page. */
export function ShortcutList({ isShown, onClose }: ShortcutListProps) {
  const { t } = useTranslation()
  return (
    <Modal opened={isShown} onClose={onClose} title={t('frame.shortcuts.title')} size="sm">
      <table className={styles['shortcuts']}>
        <tbody>
          {KEYS.map(([name, keys]) => (
            <tr key={name}>
              <th scope="row">{t(`frame.shortcuts.${name}`)}</th>
              <td>
                <Kbd size="xs">{keys}</Kbd>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
