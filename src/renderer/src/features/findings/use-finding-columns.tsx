import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../contract/finding.ts'
import { RULE_IDS } from '../../../../contract/rule.ts'
import { SEVERITIES } from '../../../../contract/severity.ts'
import { useFormats } from '../../format/use-formats.ts'
import type { en } from '../../i18n/en/en.ts'
import { sumOf, type Column } from '../../ui/data-table/column.ts'
import { placeText } from './finding-place.ts'
import { NOVELTIES, noveltyOf, NoveltyWord } from './novelty-word.tsx'
import { SeverityWord } from './severity-word.tsx'
import { useCauseText } from './use-cause-text.ts'
import { useFindingText } from './use-finding-text.ts'

type FindingColumn = Column<Finding>

/** Everything known of a finding, the words for what is wrong first; the cause is hidden, for it stands on the left. */
export function useFindingColumns(): readonly FindingColumn[] {
  const { t } = useTranslation()
  const formats = useFormats()
  const describe = useFindingText()
  const causeText = useCauseText()
  return useMemo(() => {
    const head = (id: keyof typeof en.findings.columns) => ({ id, header: t(`findings.columns.${id}`) })
    const wordOf = <Value extends string>(values: readonly Value[], word: (value: Value) => string) => {
      return (text: string) => values.filter(value => value === text).map(word)[0] ?? text
    }
    return [
      {
        ...head('severity'),
        width: 108,
        filter: 'choice',
        value: finding => finding.severity,
        rank: finding => SEVERITIES.indexOf(finding.severity),
        text: finding => t(`findings.severity.${finding.severity}`),
        choiceText: wordOf(SEVERITIES, severity => t(`findings.severity.${severity}`)),
        cell: finding => <SeverityWord severity={finding.severity} />,
      },
      {
        ...head('rule'),
        width: 240,
        filter: 'choice',
        value: finding => finding.rule,
        text: finding => t(`rules.${finding.rule}.name`),
        choiceText: wordOf(RULE_IDS, rule => t(`rules.${rule}.name`)),
      },
      { ...head('poNo'), width: 108, filter: 'text', value: finding => finding.poNo },
      { ...head('message'), width: 420, filter: 'text', value: describe },
      {
        ...head('pieces'),
        hint: t('findings.hints.pieces'),
        width: 104,
        align: 'end',
        filter: 'number',
        value: finding => finding.pieces,
        text: finding => formats.whole(finding.pieces),
        total: findings => formats.whole(sumOf(findings, finding => finding.pieces)),
      },
      {
        ...head('novelty'),
        hint: t('findings.hints.novelty'),
        width: 88,
        filter: 'choice',
        value: noveltyOf,
        text: finding => t(`findings.novelty.${noveltyOf(finding)}`),
        choiceText: wordOf(NOVELTIES, novelty => t(`findings.novelty.${novelty}`)),
        cell: finding => <NoveltyWord novelty={noveltyOf(finding)} />,
      },
      { ...head('table'), width: 168, filter: 'choice', value: finding => finding.table },
      { ...head('place'), width: 280, filter: 'text', value: placeText },
      {
        ...head('firstRun'),
        width: 96,
        align: 'end',
        filter: 'number',
        value: finding => finding.firstRun,
        text: finding => formats.whole(finding.firstRun),
      },
      {
        ...head('cause'),
        width: 240,
        filter: 'choice',
        isHidden: true,
        value: finding => finding.cause,
        text: finding => causeText(finding.cause),
        choiceText: causeText,
      },
    ]
  }, [t, formats, describe, causeText])
}
