import { useTranslation } from 'react-i18next'
import type { FileVersionSummary } from '../../../../contract/source-views.ts'
import { useFormats } from '../../format/use-formats.ts'
import { nameOf } from '../../format/name-of.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { SmallTable } from '../../ui/small-table.tsx'

/** A file and what it held. */
export interface FileHistoryProps {
  readonly path: string
  readonly versions: readonly FileVersionSummary[]
}

/** Every content the file had, newest first: since and until which generation, how many rows, and its hash. */
export function FileHistory({ path, versions }: FileHistoryProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [newest] = versions
  return (
    <DetailSection title={t('data.history.title')}>
      {newest ? (
        <>
          <p>
            {t('data.history.lastRead', {
              moment: formats.moment(newest.from.publishedAt),
              run: newest.from.run,
              generation: newest.from.generation,
            })}
          </p>
          <SmallTable
            exportAs={`${nameOf(path)} ${t('data.history.title')}`}
            rows={versions}
            keyOf={({ id }) => String(id)}
            columns={[
              {
                head: t('data.history.generations'),
                cell: ({ from, to }) =>
                  to === null
                    ? t('data.history.since', { from: from.generation })
                    : t('data.history.fromTo', { from: from.generation, to: to.generation - 1 }),
              },
              {
                head: t('data.history.read'),
                cell: ({ from }) => `${formats.moment(from.publishedAt)}\n${t('run.one', { run: from.run })}`,
              },
              {
                head: t('data.history.rows'),
                align: 'end',
                cell: ({ rows, isPart }) =>
                  `${formats.whole(rows?.loaded ?? null)}${isPart ? ` ${t('data.history.part')}` : ''}`,
                value: ({ rows }) => rows?.loaded ?? null,
              },
              { head: t('data.history.content'), cell: contentCell, value: ({ contentHash }) => contentHash },
            ]}
          />
        </>
      ) : (
        <p>{t('data.history.none')}</p>
      )}
    </DetailSection>
  )
}

/** Enough of a hash to tell contents apart. */
function contentCell({ contentHash }: FileVersionSummary) {
  return <code>{contentHash.slice(0, 12)}</code>
}
