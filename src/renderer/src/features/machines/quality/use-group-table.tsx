import { useTranslation } from 'react-i18next'
import type { QualityGroup } from '../../../../../contract/quality.ts'
import { useFormats } from '../../../format/use-formats.ts'
import type { SmallTableProps } from '../../../ui/small-table.tsx'
import styles from '../machines.module.css'

/** How the first column is called and written, and what opening a number does. */
export interface GroupTableOptions {
  readonly head: string
  readonly name: (key: string) => string
  readonly onOpen: (key: string) => void
}

/** The figures behind a chart of quality; every NG number opens its records. */
export function useGroupTable(): (
  groups: readonly QualityGroup[],
  options: GroupTableOptions,
) => SmallTableProps<QualityGroup> {
  const { t } = useTranslation()
  const formats = useFormats()
  return (groups, { head, name, onOpen }) => ({
    columns: [
      { head, cell: ({ key }) => name(key) },
      {
        head: t('quality.axes.total'),
        align: 'end',
        cell: ({ total }) => formats.whole(total),
        value: ({ total }) => total,
      },
      {
        head: t('quality.axes.ng'),
        align: 'end',
        cell: ({ key, ng }) => (
          <button type="button" className={styles['link']} onClick={() => onOpen(key)}>
            {formats.whole(ng)}
          </button>
        ),
        value: ({ ng }) => ng,
      },
      {
        head: t('quality.axes.rate'),
        align: 'end',
        cell: ({ total, ng }) => formats.rate(total === 0 ? null : ng / total),
        value: ({ total, ng }) => (total === 0 ? null : (ng / total) * 100),
      },
      {
        head: t('quality.axes.shots'),
        align: 'end',
        cell: ({ shots }) => formats.whole(shots),
        value: ({ shots }) => shots,
      },
    ],
    rows: groups,
    keyOf: ({ key }) => key,
  })
}
