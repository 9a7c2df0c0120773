import { Button, Kbd } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../format/use-formats.ts'
import { usePreference } from '../../state/session-context.ts'
import { StateWord } from '../../ui/state-word.tsx'
import styles from './decision-detail.module.css'
import type { DecisionItem } from './decision-items.ts'
import { useDecide } from './use-decide.ts'
import { DATA_KEYS } from './use-data-keys.ts'

/** What is decided about something, by whom and when, with the way back to none; or that it was taken back, and what follows. */
export function DecisionMade({ item, label }: { readonly item: DecisionItem; readonly label: string }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const decide = useDecide()
  const [letterKeys] = usePreference('letterKeys')
  const { made, withdrawn } = item
  if (withdrawn) {
    return (
      <p className={styles['made']}>
        <StateWord icon={IconArrowBackUp} tone="info">
          {t('decisions.takenBackBy', { actor: withdrawn.actor, moment: formats.moment(withdrawn.at) })}
        </StateWord>
        <span>{t(`decisions.afterTakenBack.${afterTakenBack(item)}`)}</span>
      </p>
    )
  }
  if (!made) return null
  return (
    <div className={styles['made']}>
      <StateWord icon={IconCircleCheck} tone="ok">
        {t('decisions.madeBy', { kind: label, actor: made.actor, moment: formats.moment(made.at) })}
      </StateWord>
      <span>{t('decisions.takesEffect')}</span>
      {made.reason !== '' && <span>{made.reason}</span>}
      <div className={styles['actions']}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          rightSection={
            letterKeys && (
              <Kbd size="xs" aria-hidden>
                {DATA_KEYS.takeBack}
              </Kbd>
            )
          }
          aria-keyshortcuts={letterKeys ? DATA_KEYS.takeBack : undefined}
          data-command="takeBack"
          onClick={({ currentTarget: button }) => {
            // The button goes with the decision; the keyboard stays among the choices.
            const choices = button.closest('section')?.querySelector<HTMLElement>('[data-command="decide"]')
            if (document.activeElement === button) choices?.focus()
            void decide({ subject: made.subject, kind: 'withdraw' }, made)
          }}
        >
          {t('decisions.kinds.withdraw')}
        </Button>
      </div>
    </div>
  )
}

/** What the next run does about something whose decision was taken back. */
function afterTakenBack(item: DecisionItem): 'row' | 'cell' | 'skipped' | 'archived' | 'waits' {
  if (item.kind === 'file') {
    const { state } = item.file
    return state === 'skipped' || state === 'archived' ? state : 'waits'
  }
  const { kind, decision } = item.entry
  return decision === 'load-empty' || decision === 'load-value' ? kind : 'waits'
}
