import { useTranslation } from 'react-i18next'
import type { FileVersionSummary } from '../../../../contract/source-views.ts'
import { useFormats } from '../../format/use-formats.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { SmallTable } from '../../ui/small-table.tsx'

/** Every content the file had, newest first: since and until which generation, how many rows, and its hash. */
export function FileHistory({ versions }: { readonly versions: readonly FileVersionSummary[] }) {
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
              },
              { head: t('data.history.content'), cell: contentCell },
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
