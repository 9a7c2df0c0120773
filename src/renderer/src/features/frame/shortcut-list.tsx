import { Kbd, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { NOTICE_COMMANDS, NOTICE_KEYS } from '../inbox/notice-commands.ts'
import styles from './frame.module.css'

const KEYS = [
  ['palette', 'Ctrl K'],
  ['run', 'F5'],
  ['screens', 'Alt 1 – 4'],
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
          <tr>
            <th scope="colgroup" colSpan={2} className={styles['shortcutGroup']}>
              {t('frame.screens.inbox')}
            </th>
          </tr>
          <tr>
            <th scope="row">{t('frame.shortcuts.remedies')}</th>
            <td>
              <Kbd size="xs">1 2 3 …</Kbd>
            </td>
          </tr>
          {NOTICE_COMMANDS.map(command => (
            <tr key={command}>
              <th scope="row">{t(`inbox.hints.${command}`)}</th>
              <td>
                <Kbd size="xs">{NOTICE_KEYS[command]}</Kbd>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
