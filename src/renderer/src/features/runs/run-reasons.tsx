import { useTranslation } from 'react-i18next'
import type { RunDetail } from '../../../../contract/run-views.ts'
import type { RunCause } from '../../../../contract/run.ts'
import { useFormats } from '../../format/use-formats.ts'
import { Facts, type Fact } from '../../ui/facts.tsx'

/** Who started it, why, and with which options. */
export function RunReasons({ detail }: { readonly detail: Pick<RunDetail, 'run' | 'request'> }) {
  const { t } = useTranslation()
  const { run, request } = detail
  const cause = useCauseOfRun(run.cause)
  const options = [
    request.dryRun && t('runs.options.dryRun'),
    request.tables.length > 0 && t('runs.options.tables', { tables: request.tables.join(', ') }),
    request.months.length > 0 && t('runs.options.months', { months: request.months.join(', ') }),
    request.fromPhase !== '' && t('runs.options.fromPhase', { phase: request.fromPhase }),
    request.startOver && t('runs.options.startOver'),
    request.retryCount !== null && t('runs.options.retryCount', { count: request.retryCount }),
    request.assume.length > 0 && t('runs.options.assume', { count: request.assume.length }),
  ].filter(option => option !== false)
  const facts: readonly Fact[] = [
    { name: t('runs.facts.actor'), value: run.actor },
    { name: t('runs.facts.cause'), value: cause },
    { name: t('runs.facts.options'), value: options.length === 0 ? t('runs.options.usual') : options.join(' · ') },
  ]
  return <Facts facts={facts} />
}

function useCauseOfRun(cause: RunCause | undefined): string {
  const { t } = useTranslation()
  const formats = useFormats()
  if (!cause) return t('runs.causes.person')
  switch (cause.kind) {
    case 'new-files':
      return t('runs.causes.new-files', { count: cause.total, files: cause.files.join(', ') })
    case 'schedule':
      return t('runs.causes.schedule', { due: formats.moment(cause.due) })
    case 'missed-schedule':
      return t('runs.causes.missed-schedule', { count: cause.count, due: formats.moment(cause.due) })
    default:
      return cause satisfies never
  }
}
