import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../contract/finding.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { Facts } from '../../ui/facts.tsx'
import styles from './finding-detail.module.css'

/** The finding as the plant's validation workbook words it; nothing where that workbook does not know the rule. */
export function ReferenceWording({ finding: { warning } }: { readonly finding: Finding }) {
  const { t } = useTranslation()
  if (warning === null) return null
  return (
    <DetailSection title={t('findings.sections.workbook')}>
      <p className={styles['wording']}>{warning.message}</p>
      <Facts
        facts={[
          { name: t('findings.workbook.sheet'), value: warning.sheet },
          { name: 'warningType', value: warning.warningType },
          { name: 'mismatchType', value: warning.mismatchType },
          { name: 'requiredAction', value: warning.requiredAction },
        ]}
      />
    </DetailSection>
  )
}
