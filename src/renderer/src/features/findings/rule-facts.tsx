import { useTranslation } from 'react-i18next'
import type { RuleId } from '../../../../contract/rule.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { Facts } from '../../ui/facts.tsx'
import styles from './finding-detail.module.css'

/** What a rule says and how it is set. */
export function RuleFacts({ rule }: { readonly rule: RuleId }) {
  const { t } = useTranslation()
  const { rules } = useSession()
  const formats = useFormats()
  const known = useResourceValue(rules)?.find(({ id }) => id === rule)
  const threshold = known?.setting.threshold ?? known?.threshold ?? null
  return (
    <>
      <p className={styles['sentence']}>{t(`rules.${rule}.sentence`)}</p>
      {known && (
        <Facts
          facts={[
            { name: t('findings.rule.checker'), value: known.checker },
            { name: t('findings.rule.id'), value: rule },
            ...(threshold === null
              ? []
              : [
                  {
                    name: t('findings.rule.threshold'),
                    value: `${formats.decimal(threshold)} ${known.thresholdUnit ?? ''}`.trim(),
                  },
                ]),
          ]}
        />
      )}
    </>
  )
}
