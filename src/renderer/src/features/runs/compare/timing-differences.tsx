import { useTranslation } from 'react-i18next'
import type { PhaseTiming } from '../../../../../contract/run-comparison.ts'
import { DASH, type Formats } from '../../../format/formats.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { SmallTable } from '../../../ui/small-table.tsx'
import { StateWord } from '../../../ui/state-word.tsx'
import { PHASE_STATE_LOOKS } from '../../run/run-states.ts'
import { useRunWords } from '../../run/use-run-words.ts'

/** What each phase took in both runs. */
export function TimingDifferences({ timings }: { readonly timings: readonly PhaseTiming[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const words = useRunWords()
  const stateText = (timing: PhaseTiming['before']) => timing && t(`runs.phaseStates.${timing.state}`)
  const state = (timing: PhaseTiming['before']) =>
    timing ? <StateWord {...PHASE_STATE_LOOKS[timing.state]}>{stateText(timing)}</StateWord> : DASH
  return (
    <SmallTable
      keyOf={({ phase }) => phase}
      rows={timings}
      exportAs={t('runs.compare.parts.timings')}
      columns={[
        { head: t('runs.logColumns.phase'), cell: timing => words.phase(timing) },
        {
          head: t('runs.compare.before'),
          align: 'end',
          cell: ({ before }) => formats.duration(before?.durationMs ?? null),
        },
        {
          head: t('runs.compare.after'),
          align: 'end',
          cell: ({ after }) => formats.duration(after?.durationMs ?? null),
        },
        {
          head: t('runs.compare.differs'),
          align: 'end',
          cell: ({ before, after }) => difference(before, after, formats),
        },
        {
          head: t('runs.compare.stateBefore'),
          cell: ({ before }) => state(before),
          value: ({ before }) => stateText(before),
        },
        {
          head: t('runs.compare.stateAfter'),
          cell: ({ after }) => state(after),
          value: ({ after }) => stateText(after),
        },
      ]}
    />
  )
}

function difference(before: PhaseTiming['before'], after: PhaseTiming['after'], formats: Formats): string {
  const [from = null, to = null] = [before?.durationMs, after?.durationMs]
  if (from === null || to === null) return DASH
  return to === from ? formats.duration(0) : `${to > from ? '+' : '−'}${formats.duration(Math.abs(to - from))}`
}
