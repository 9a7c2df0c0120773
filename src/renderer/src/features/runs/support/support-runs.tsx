import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { compareFiles } from '../../../../../contract/compare-files.ts'
import { compareTimings } from '../../../../../contract/compare-timings.ts'
import type { SupportFile, SupportRun } from '../../../../../contract/support-file.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { DetailSection } from '../../../ui/detail-panel.tsx'
import { StateWord } from '../../../ui/state-word.tsx'
import { RUN_STATE_LOOKS } from '../../run/run-states.ts'
import { useRunSentence } from '../../run/use-run-sentence.ts'
import { FileDifferences } from '../compare/file-differences.tsx'
import { TimingDifferences } from '../compare/timing-differences.tsx'
import { LogLineList } from '../log-line-list.tsx'
import { PhaseTimeline } from '../phase-timeline.tsx'
import { RunReasons } from '../run-reasons.tsx'
import { RunReceipts } from '../run-receipts.tsx'
import { RunWhatItTook } from '../run-what-it-took.tsx'
import calendar from '../run-calendar.module.css'
import screen from '../runs.module.css'
import support from './support.module.css'

/** The runs of a file beside the one that is looked at, drawn as the console draws its own. */
export function SupportRuns({ file }: { readonly file: SupportFile }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [chosen, setChosen] = useState<number | null>(null)
  const place = Math.max(
    0,
    file.runs.findIndex(({ summary }) => summary.run === chosen),
  )
  const run = file.runs[place]
  if (!run) return <p>{t('runs.none.title')}</p>
  const before = file.runs.slice(place + 1).find(({ summary }) => !summary.dryRun) ?? null
  return (
    <div className={support['supportRuns']}>
      <ul className={screen['plain']} aria-label={t('support.parts.runs')}>
        {file.runs.map(({ summary }) => (
          <li key={summary.run}>
            <button
              type="button"
              className={calendar['mark']}
              aria-current={summary.run === run.summary.run ? 'true' : undefined}
              onClick={() => setChosen(summary.run)}
            >
              <StateWord {...RUN_STATE_LOOKS[summary.state]}>
                {summary.run} · {formats.moment(summary.startedAt)}
              </StateWord>
            </button>
          </li>
        ))}
      </ul>
      <SupportRunDetail key={run.summary.run} run={run} before={before} file={file} />
    </div>
  )
}

function SupportRunDetail(props: {
  readonly run: SupportRun
  /** The run before it that kept what it did. */
  readonly before: SupportRun | null
  readonly file: SupportFile
}) {
  const { run, before, file } = props
  const { t } = useTranslation()
  const sentence = useRunSentence()
  const { summary, request, receipt, files } = run
  return (
    <article>
      <h3 className={screen['runSentence']}>
        {t('run.one', { run: summary.run })}: {sentence(summary)}
      </h3>
      <DetailSection title={t('runs.sections.timeline')}>
        <PhaseTimeline run={summary} isUnfolded />
      </DetailSection>
      <DetailSection title={t('runs.sections.why')}>
        <RunReasons detail={{ run: summary, request }} />
      </DetailSection>
      <DetailSection title={t('runs.sections.took')}>
        <RunWhatItTook detail={{ run: summary, receipt }} />
      </DetailSection>
      <RunReceipts receipt={receipt} files={files} isOffline />
      {before && (
        <DetailSection title={t('runs.compareWith', { run: before.summary.run })}>
          <FileDifferences files={compareFiles(before.files, files)} isOffline />
          <TimingDifferences timings={compareTimings(before.summary.phases, summary.phases)} />
        </DetailSection>
      )}
      <DetailSection title={t('runs.parts.log')}>
        <LogLineList lines={file.log.filter(line => line.run === summary.run)} />
      </DetailSection>
    </article>
  )
}
