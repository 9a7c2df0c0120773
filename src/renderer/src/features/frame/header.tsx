import { Kbd } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import logo from '../../ui/moldline.svg'
import { RunControl } from '../run/run-control.tsx'
import frame from './frame.module.css'
import styles from './header.module.css'
import { palette } from './palette/palette.ts'
import { LookMenu } from './look-menu.tsx'

/** Whose data these are, search or command, and the primary action. */
export function Header() {
  const { t } = useTranslation()
  const { status } = useSession()
  const engine = useResourceValue(status)
  const unread = engine?.counts.unreadNotices ?? 0
  const title = engine ? `${engine.plantName} · Moldline` : 'Moldline'
  useDocumentTitle(unread > 0 ? `(${unread}) ${title}` : title)
  return (
    <header className={styles['header']} data-frame="around">
      <div className={styles['brand']}>
        <img src={logo} width={18} height={18} alt="" />
        <span className={styles['product']}>Moldline</span>
        {engine && (
          <>
            <span className={frame['separator']} aria-hidden>
              ·
            </span>
            <span className={styles['plant']} title={engine.plant}>
              {t('frame.plant', { name: engine.plantName })}
            </span>
          </>
        )}
        {engine?.samplePlant && <span className={styles['sample']}>{t('frame.samplePlant')}</span>}
      </div>
      <button type="button" className={styles['search']} onClick={palette.open}>
        <IconSearch size={14} aria-hidden />
        <span className={styles['searchText']}>{t('frame.searchOrCommand')}</span>
        <Kbd size="xs">Ctrl K</Kbd>
      </button>
      <div className={styles['actions']}>
        <LookMenu />
        <RunControl />
      </div>
    </header>
  )
}
