import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../format/use-formats.ts'
import screen from '../runs.module.css'
import styles from './row-difference.module.css'

/** How many of how many are shown, and the way to the next ones. */
export function MoreDifferences(props: {
  readonly shown: number
  readonly total: number
  readonly isReading: boolean
  readonly onMore: () => void
}) {
  const { shown, total, isReading, onMore } = props
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <p className={styles['more']}>
      <span className={screen['quiet']}>
        {t('table.shown', { shown: formats.whole(shown), total: formats.whole(total) })}
      </span>
      {shown < total && (
        <Button size="compact-xs" variant="default" loading={isReading} onClick={onMore}>
          {t('runs.compare.more')}
        </Button>
      )}
    </p>
  )
}
