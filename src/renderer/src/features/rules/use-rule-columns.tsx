import { IconPlayerPause } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleCard } from '../../../../contract/finding-triage.ts'
import { SEVERITIES } from '../../../../contract/severity.ts'
import { DASH } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { sumOf, type Column } from '../../ui/data-table/column.ts'
import { StateWord } from '../../ui/state-word.tsx'
import { SeverityWord } from '../findings/severity-word.tsx'
import { inForce } from './rule-in-force.ts'
import { useThresholdText } from './use-threshold-text.ts'

/** Each rule by its name, how it is set now, and what it found. */
export function useRuleColumns(): readonly Column<RuleCard>[] {
  const { t } = useTranslation()
  const formats = useFormats()
  const thresholdText = useThresholdText()
  return useMemo(() => {
    const notChecked = () => t('frame.status.notChecked')
    const found = (count: number | null) => (count === null ? notChecked() : formats.whole(count))
    const yesNo = (is: boolean) => t(is ? 'triage.rules.yes' : 'triage.rules.no')
    return [
      {
        id: 'name',
        header: t('triage.rules.columns.name'),
        width: 230,
        filter: 'text',
        value: ({ id }) => t(`rules.${id}.name`),
      },
      {
        id: 'severity',
        header: t('findings.columns.severity'),
        width: 108,
        filter: 'choice',
        value: rule => inForce(rule).severity,
        rank: rule => SEVERITIES.indexOf(inForce(rule).severity),
        text: rule => t(`findings.severity.${inForce(rule).severity}`),
        cell: rule => <SeverityWord severity={inForce(rule).severity} />,
        choiceText: word => t(`findings.severity.${SEVERITIES.find(one => one === word) ?? 'info'}`),
      },
      {
        id: 'waiting',
        header: t('triage.rules.columns.waiting'),
        hint: t('triage.rules.hints.waiting'),
        width: 108,
        align: 'end',
        filter: 'number',
        value: ({ waiting }) => waiting,
        text: ({ waiting }) => formats.whole(waiting),
        missing: notChecked,
        total: rules => found(totalOf(rules, ({ waiting }) => waiting)),
      },
      {
        id: 'open',
        header: t('triage.rules.columns.open'),
        width: 108,
        align: 'end',
        filter: 'number',
        value: ({ open }) => open,
        text: ({ open }) => formats.whole(open),
        missing: notChecked,
        total: rules => found(totalOf(rules, ({ open }) => open)),
      },
      {
        id: 'blocking',
        header: t('findings.blocking'),
        width: 92,
        filter: 'choice',
        value: rule => yesNo(inForce(rule).blocking),
      },
      {
        id: 'threshold',
        header: t('findings.rule.threshold'),
        width: 150,
        value: rule => inForce(rule).threshold,
        text: rule => thresholdText(rule) ?? DASH,
      },
      {
        id: 'offUntil',
        header: t('triage.rules.columns.offUntil'),
        width: 128,
        filter: 'day',
        value: ({ setting }) => setting.offUntil ?? null,
        text: ({ setting }) => formats.day(setting.offUntil ?? null),
        cell: ({ setting, isOff }) =>
          isOff ? (
            <StateWord icon={IconPlayerPause} tone="warn">
              {formats.day(setting.offUntil ?? null)}
            </StateWord>
          ) : (
            formats.day(setting.offUntil ?? null)
          ),
      },
      {
        id: 'changed',
        header: t('triage.rules.columns.changed'),
        hint: t('triage.rules.hints.changed'),
        width: 92,
        filter: 'choice',
        value: ({ setting }) => yesNo(Object.keys(setting).length > 0),
      },
      {
        id: 'sentence',
        header: t('findings.columns.rule'),
        width: 420,
        filter: 'text',
        value: ({ id }) => t(`rules.${id}.sentence`),
      },
      {
        id: 'source',
        header: t('triage.rules.columns.source'),
        width: 100,
        filter: 'text',
        value: ({ source }) => source,
      },
      {
        id: 'checker',
        header: t('findings.rule.checker'),
        width: 210,
        filter: 'choice',
        isHidden: true,
        value: ({ checker }) => checker,
      },
    ]
  }, [t, formats, thresholdText])
}

/** Null where one of them is: nothing was checked. */
function totalOf(rules: readonly RuleCard[], value: (rule: RuleCard) => number | null): number | null {
  return rules.some(rule => value(rule) === null) ? null : sumOf(rules, value)
}
