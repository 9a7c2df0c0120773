import { useTranslation } from 'react-i18next'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import styles from './data-screen.module.css'
import { DataTabs } from './data-tabs.tsx'
import { useDataKeys } from './use-data-keys.ts'

/** Source files, what became of them, what to decide on them, and the generations they made. */
export function DataScreen() {
  const { t } = useTranslation()
  const onKeyDown = useDataKeys()
  return (
    // Keys of the screen wherever in it the focus is; every one of them is a button as well.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['root']} onKeyDown={onKeyDown}>
      <ScreenHeader title={t('frame.screens.data')} />
      <DataTabs />
    </div>
  )
}
