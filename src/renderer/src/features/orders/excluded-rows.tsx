import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../format/use-formats.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import type { DerivedRowsProps } from './contributions.tsx'
import { DerivedRow } from './derived-row.tsx'
import styles from './derivation-view.module.css'
import { PAGE_ROWS } from './use-more.ts'

/** Rows that could have counted, by the reason why they do not. */
export function ExcludedRows({ derivation, onMore }: DerivedRowsProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { excluded, excludedBy, excludedCount } = derivation
  const left = excludedCount - excluded.length
  return (
    <DetailSection title={t('derivation.left')}>
      {excludedCount === 0 && <p className={styles['quiet']}>{t('derivation.nothingLeft')}</p>}
      {excludedBy.map(({ reason, rows }) => (
        <section key={reason} aria-label={t(`derivation.exclusions.${reason}`)}>
          <h4 className={styles['reason']}>
            {t(`derivation.exclusions.${reason}`)} · {t('derivation.madeOf', { count: rows, n: formats.whole(rows) })}
          </h4>
          <ul className={styles['rows']}>
            {excluded
              .filter(row => row.reason === reason)
              .map(row => (
                <li key={`${row.row.file}:${row.row.row}`}>
                  <DerivedRow row={row} derivation={derivation} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      {left > 0 && (
        <Button size="compact-xs" variant="default" onClick={onMore}>
          {t('derivation.more', { n: formats.whole(Math.min(left, PAGE_ROWS)) })}
        </Button>
      )}
    </DetailSection>
  )
}
