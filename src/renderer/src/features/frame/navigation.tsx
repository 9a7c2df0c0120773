import { Tooltip, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { Shortcut } from '../../ui/detail-panel.tsx'
import { useDecisionItems } from '../data/use-decision-items.ts'
import styles from './navigation.module.css'
import { SCREEN_ENTRIES } from './screens.ts'

/** The screens, each with how much there needs a person. */
export function Navigation() {
  const { t } = useTranslation()
  const { router, status } = useSession()
  const formats = useFormats()
  const current = useStore(router, route => route.screen)
  const engine = useResourceValue(status)
  const { waiting } = useDecisionItems()
  return (
    <nav className={styles['navigation']} data-frame="around" aria-label={t('frame.navigation')}>
      {SCREEN_ENTRIES.map(({ screen, icon: ScreenIcon, needing, count }, place) => {
        const toDo = count(engine, waiting)
        const name = t(`frame.screens.${screen}`)
        return (
          <Tooltip
            key={screen}
            position="right"
            label={
              <Shortcut
                text={needing && toDo > 0 ? t(`frame.needing.${needing}`, { count: toDo }) : name}
                keys={`Alt ${place + 1}`}
              />
            }
          >
            <UnstyledButton
              className={styles['item']}
              aria-current={screen === current ? 'page' : undefined}
              onClick={() => router.visit(screen)}
            >
              <ScreenIcon size={16} aria-hidden />
              <span className={styles['itemName']}>{name}</span>
              {toDo > 0 && <span className={styles['itemCount']}>{formats.whole(toDo)}</span>}
            </UnstyledButton>
          </Tooltip>
        )
      })}
    </nav>
  )
}
