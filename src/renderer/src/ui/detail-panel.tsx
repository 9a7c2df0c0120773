import { ActionIcon, Kbd, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './detail-panel.module.css'

/** `subtitle` holds the states of what is opened. */
export interface DetailPanelProps {
  readonly title: ReactNode
  readonly subtitle?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What is opened beside a list. */
export function DetailPanel({ title, subtitle, onClose, children }: DetailPanelProps) {
  const { t } = useTranslation()
  return (
    <article className={styles['root']}>
      <header className={styles['header']}>
        <div className={styles['heading']}>
          <h2 className={styles['title']}>{title}</h2>
          {subtitle}
        </div>
        <Tooltip label={<Shortcut text={t('table.closeDetail')} keys="Esc" />}>
          <ActionIcon variant="subtle" color="gray" size={26} aria-label={t('table.closeDetail')} onClick={onClose}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </header>
      {children}
    </article>
  )
}

/** An action's words with its key, for tooltips. */
export function Shortcut({ text, keys }: { readonly text: string; readonly keys: string }) {
  return (
    <span className={styles['shortcut']}>
      {text} <Kbd size="xs">{keys}</Kbd>
    </span>
  )
}

/** A section under its own small title. */
export interface DetailSectionProps {
  readonly title: string
  /** Stands at the end of the title's line. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** One part of a detail, set off by a line, never a card in a card. */
export function DetailSection({ title, aside, children }: DetailSectionProps) {
  return (
    <section className={styles['section']}>
      <div className={styles['sectionHead']}>
        <h3 className={styles['sectionTitle']}>{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  )
}
