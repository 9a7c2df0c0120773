import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RevisionEntry } from '../../../../contract/source-views.ts'
import type { Formats } from '../../format/formats.ts'
import { nameOf } from '../../format/name-of.ts'
import { useFormats } from '../../format/use-formats.ts'
import type { Column } from '../../ui/data-table/column.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A figure of an order as people write it: days as days, pieces as numbers. */
export function revisionValue(value: RevisionEntry['before'], formats: Formats): string {
  if (typeof value === 'number') return formats.whole(value)
  return value !== null && !DAY.test(value) ? value : formats.day(value)
}

/** Which order, which figure, from what to what, and the files that said so. */
export function useRevisionColumns(): readonly Column<RevisionEntry>[] {
  const { t } = useTranslation()
  const formats = useFormats()
  return useMemo(
    () => [
      { id: 'poNo', header: t('data.upload.columns.order'), width: 128, filter: 'text', value: ({ poNo }) => poNo },
      {
        id: 'itemCode',
        header: t('data.upload.columns.item'),
        width: 120,
        filter: 'text',
        value: ({ itemCode }) => itemCode,
      },
      {
        id: 'column',
        header: t('data.revisions.figure'),
        width: 120,
        filter: 'choice',
        value: ({ column }) => column,
        text: ({ column }) => t(`data.revisions.figures.${column}`),
      },
      {
        id: 'before',
        header: t('data.upload.before'),
        width: 130,
        align: 'end',
        value: ({ before }) => before,
        text: ({ before }) => revisionValue(before, formats),
      },
      {
        id: 'after',
        header: t('data.upload.after'),
        width: 130,
        align: 'end',
        value: ({ after }) => after,
        text: ({ after }) => revisionValue(after, formats),
      },
      {
        id: 'days',
        header: t('data.revisions.days'),
        hint: t('data.revisions.daysHint'),
        width: 120,
        align: 'end',
        filter: 'number',
        value: ({ days }) => days,
        text: ({ days }) => (days !== null && days > 0 ? `+${formats.whole(days)}` : formats.whole(days)),
      },
      {
        id: 'file',
        header: t('data.revisions.later'),
        width: 260,
        filter: 'text',
        value: ({ file, row }) => `${nameOf(file)}: ${row}`,
      },
      {
        id: 'earlier',
        header: t('data.revisions.earlier'),
        width: 260,
        value: ({ earlierFile, earlierRow }) => `${nameOf(earlierFile)}: ${earlierRow}`,
      },
    ],
    [t, formats],
  )
}
