import { Kbd, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePreference } from '../../state/session-context.ts'
import styles from './shortcut-list.module.css'
import { shortcutGroups } from './shortcut-groups.ts'

/** Opened by `?`, closed by Esc. */
export interface ShortcutListProps {
  readonly isShown: boolean
  readonly onClose: () => void
}

/** Every key of the console on one page, by where it acts. */
export function ShortcutList({ isShown, onClose }: ShortcutListProps) {
  const { t } = useTranslation()
  const [letterKeys] = usePreference('letterKeys')
  return (
    <Modal
      opened={isShown}
      onClose={onClose}
      title={t('frame.shortcuts.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('table.closeDetail') }}
    >
      <p className={styles['shortcutNote']}>
        {letterKeys ? t('frame.shortcuts.lettersOn') : t('frame.shortcuts.lettersOff')}
      </p>
      <div className={styles['shortcutGroups']}>
        {shortcutGroups(t).map(({ title, entries }) => (
          <section key={title} className={styles['shortcutSection']} aria-label={title}>
            <h3 className={styles['shortcutGroup']}>{title}</h3>
            <table className={styles['shortcuts']}>
              <tbody>
                {entries.map(({ keys, words }) => (
                  <tr key={`${keys} ${words}`}>
                    <th scope="row">{words}</th>
                    <td>
                      <Kbd size="xs">{keys}</Kbd>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
    </Modal>
  )
}
