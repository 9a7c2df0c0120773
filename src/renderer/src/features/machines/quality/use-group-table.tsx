import { useTranslation } from 'react-i18next'
import type { QualityGroup } from '../../../../../contract/quality.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { Opener } from '../../../ui/opener.tsx'
import { ngPercent, ngRate } from '../ng-rate.ts'
import type { SmallColumn, SmallTableProps } from '../../../ui/small-table.tsx'

/** How the first column is called and written, and what opening a number does. */
export interface GroupTableOptions {
  readonly head: string
  readonly name: (key: string) => string
  readonly onOpen: (key: string) => void
}

/** The figures behind a chart of quality; every number opens the records it is made of. */
export function useGroupTable(): (
  groups: readonly QualityGroup[],
  options: GroupTableOptions,
) => SmallTableProps<QualityGroup> {
  const { t } = useTranslation()
  const formats = useFormats()
  return (groups, { head, name, onOpen }) => {
    const figure = (
      axis: 'total' | 'ng' | 'rate' | 'shots',
      text: (group: QualityGroup) => string,
      value: (group: QualityGroup) => number | null,
    ): SmallColumn<QualityGroup> => ({
      head: t(`quality.axes.${axis}`),
      align: 'end',
      cell: group => <Opener onClick={() => onOpen(group.key)}>{text(group)}</Opener>,
      value,
    })
    return {
      columns: [
        { head, cell: ({ key }) => name(key) },
        figure(
          'total',
          ({ total }) => formats.whole(total),
          ({ total }) => total,
        ),
        figure(
          'ng',
          ({ ng }) => formats.whole(ng),
          ({ ng }) => ng,
        ),
        figure('rate', group => formats.rate(ngRate(group)), ngPercent),
        figure(
          'shots',
          ({ shots }) => formats.whole(shots),
          ({ shots }) => shots,
        ),
      ],
      rows: groups,
      keyOf: ({ key }) => key,
    }
  }
}
