import { useTranslation } from 'react-i18next'
import type { RunTrend } from '../../../../contract/run-history.ts'
import { useFormats } from '../../format/use-formats.ts'
import type { SmallTableProps } from '../../ui/small-table.tsx'

/** What each table of a trend begins with: the stretch, which opens its runs, and how many there are. */
export function useTrendColumns(onOpen: (from: string) => void): SmallTableProps<RunTrend>['columns'] {
  const { t } = useTranslation()
  const formats = useFormats()
  return [
    {
      head: t('runs.trend.from'),
      kind: 'day',
      value: ({ from }) => from,
      cell: ({ from }) => (
        <button type="button" onClick={() => onOpen(from)}>
          {formats.day(from)}
        </button>
      ),
    },
    { head: t('runs.trend.runs'), align: 'end', cell: ({ runs }) => formats.whole(runs), value: ({ runs }) => runs },
  ]
}
