import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rule, RuleSetting } from '../../../../contract/rule.ts'
import { useFormats } from '../../format/use-formats.ts'
import { inForce } from './rule-in-force.ts'

const UNITS = ['pieces', 'cavities', 'days'] as const

/** How much a rule allows, with its unit: "5 pieces"; null of a rule that allows nothing. */
export function useThresholdText(): (rule: Rule & { readonly setting: RuleSetting }) => string | null {
  const { t } = useTranslation()
  const formats = useFormats()
  return useCallback(
    rule => {
      const { threshold } = inForce(rule)
      if (threshold === null) return null
      const unit = UNITS.find(known => known === rule.thresholdUnit)
      const n = formats.decimal(threshold)
      return unit ? t(`triage.rules.units.${unit}`, { n }) : n
    },
    [t, formats],
  )
}
