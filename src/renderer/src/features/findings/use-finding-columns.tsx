import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { RULE_IDS } from '../../../../contract/rule.ts'
import { SEVERITIES } from '../../../../contract/severity.ts'
import { TRIAGE_STATES } from '../../../../contract/triage.ts'
import { FINDING_CHANGES, type FindingFilter, type TriagedFinding } from '../../../../contract/triaged-finding.ts'
import { useFormats } from '../../format/use-formats.ts'
import type { en } from '../../i18n/en/en.ts'
import type { Column } from '../../ui/data-table/column.ts'
import { StateWord } from '../../ui/state-word.tsx'
import { CHANGE_LOOKS } from './change-word.tsx'
import { placeText } from './finding-place.ts'
import { piecesConcerned } from './pieces-concerned.ts'
import { SEVERITY_LOOKS } from './severity-word.tsx'
import { TRIAGE_LOOKS } from './triage-word.tsx'
import { useCauseSentence } from './use-cause-text.ts'
import { useFindingText } from './use-finding-text.ts'

type FindingColumn = Column<TriagedFinding>

/** Everything known of a finding, the words for what is wrong first; the cause is hidden, for it stands on the left. */
export function useFindingColumns(list: FindingFilter['list']): readonly FindingColumn[] {
  const { t } = useTranslation()
  const formats = useFormats()
  const describe = useFindingText()
  const causeSentence = useCauseSentence()
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
        cell: ({ severity }) => (
          <StateWord {...SEVERITY_LOOKS[severity]}>{t(`findings.severity.${severity}`)}</StateWord>
        ),
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
      { ...head('message'), width: 420, filter: 'text', value: describe, alsoFoundBy: finding => finding.message },
      {
        ...head('pieces'),
        hint: t('findings.hints.pieces'),
        width: 104,
        align: 'end',
        filter: 'number',
        value: finding => finding.pieces,
        text: finding => formats.whole(finding.pieces),
        total: findings => formats.whole(piecesConcerned(findings)),
      },
      {
        ...head('change'),
        hint: t('findings.hints.change'),
        width: 96,
        filter: 'choice',
        value: finding => finding.change,
        rank: finding => FINDING_CHANGES.indexOf(finding.change),
        text: finding => t(`triage.changes.${finding.change}`),
        choiceText: wordOf(FINDING_CHANGES, change => t(`triage.changes.${change}`)),
        cell: ({ change }) => <StateWord {...CHANGE_LOOKS[change]}>{t(`triage.changes.${change}`)}</StateWord>,
      },
      {
        ...head('state'),
        width: 124,
        filter: 'choice',
        value: finding => finding.triage.state,
        rank: finding => TRIAGE_STATES.indexOf(finding.triage.state),
        text: finding => t(`triage.states.${finding.triage.state}`),
        choiceText: wordOf(TRIAGE_STATES, state => t(`triage.states.${state}`)),
        cell: ({ triage }) => (
          <StateWord {...TRIAGE_LOOKS[triage.state]}>{t(`triage.states.${triage.state}`)}</StateWord>
        ),
      },
      {
        ...head('assignee'),
        width: 104,
        filter: 'choice',
        value: finding => finding.triage.assignee ?? '',
        choiceText: name => name || t('triage.nobody'),
      },
      ...(list === 'resolved'
        ? [
            {
              ...head('resolvedBy'),
              width: 96,
              align: 'end' as const,
              filter: 'number' as const,
              value: (finding: TriagedFinding) => finding.resolvedBy,
              text: (finding: TriagedFinding) => formats.whole(finding.resolvedBy),
            },
          ]
        : []),
      { ...head('table'), width: 168, filter: 'choice', value: finding => finding.table },
      { ...head('month'), width: 88, filter: 'choice', value: finding => finding.month ?? '', isHidden: true },
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
        text: finding => causeSentence(finding.cause),
        choiceText: causeSentence,
      },
    ]
  }, [t, formats, describe, causeSentence, list])
}
