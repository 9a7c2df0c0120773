import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SupportFile } from '../../../../../contract/support-file.ts'
import { DASH } from '../../../format/formats.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { DetailSection } from '../../../ui/detail-panel.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { SmallTable, type SmallTableProps } from '../../../ui/small-table.tsx'
import { StateWord } from '../../../ui/state-word.tsx'

/** Where it comes from, how much there is, and whether everything was whole. */
export function SupportOverview({ file }: { readonly file: SupportFile }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { moldline, counts, audit, verification, generations, tables } = file
  const verified = useVerifiedColumns()
  const { error = null, warning = null, info = null } = counts.findings ?? {}
  return (
    <>
      <DetailSection title={t('support.overview.about')}>
        <Facts
          facts={[
            {
              name: t('support.overview.program'),
              value: `Moldline ${moldline.version} · ${moldline.platform} ${moldline.arch} · Node ${moldline.node}`,
            },
            { name: t('support.overview.names'), value: t(`support.names.${file.names}`) },
            { name: t('runs.facts.generation'), value: file.generation ?? DASH },
            { name: t('support.overview.runs'), value: formats.whole(counts.runs) },
            {
              name: t('support.overview.findings'),
              value: [error, warning, info].map(count => formats.whole(count)).join(' / '),
            },
            { name: t('run.figures.rowsQuarantined'), value: formats.whole(counts.quarantined) },
            { name: t('run.figures.orders'), value: formats.whole(counts.ordersNeedingAttention) },
            { name: t('support.overview.openNotices'), value: formats.whole(counts.openNotices) },
            { name: t('support.overview.audit'), value: `${formats.whole(audit.entries)} · ${audit.head}` },
          ]}
        />
      </DetailSection>
      <DetailSection title={t('support.overview.verification')}>
        <SmallTable keyOf={({ part }) => part} rows={verification.parts} columns={verified} />
      </DetailSection>
      <DetailSection title={t('support.overview.tables')}>
        <SmallTable
          keyOf={({ table }) => table}
          rows={tables}
          columns={[
            { head: t('run.fileColumns.table'), cell: ({ table }) => table },
            { head: t('support.overview.rows'), align: 'end', cell: ({ rows }) => formats.whole(rows) },
            { head: t('support.overview.files'), align: 'end', cell: ({ files }) => formats.whole(files) },
          ]}
        />
      </DetailSection>
      <DetailSection title={t('support.overview.generations')}>
        <SmallTable
          keyOf={({ generation }) => `${generation}`}
          rows={generations.slice(0, 100)}
          columns={[
            { head: t('runs.columns.generation'), cell: ({ generation }) => generation },
            { head: t('support.overview.published'), cell: ({ publishedAt }) => formats.moment(publishedAt) },
            { head: t('runs.columns.run'), cell: ({ run }) => run },
            { head: t('support.overview.rows'), align: 'end', cell: ({ rows }) => formats.whole(rows) },
            { head: t('runs.facts.checksum'), cell: ({ checksum }) => checksum },
          ]}
        />
      </DetailSection>
    </>
  )
}

function useVerifiedColumns(): SmallTableProps<SupportFile['verification']['parts'][number]>['columns'] {
  const { t } = useTranslation()
  return [
    {
      head: t('support.overview.part'),
      cell: ({ part, isWhole }) => (
        <StateWord icon={isWhole ? IconCircleCheck : IconAlertTriangle} tone={isWhole ? 'ok' : 'bad'}>
          {t(`support.verified.${part}`)}
        </StateWord>
      ),
    },
    { head: t('support.overview.found'), cell: ({ finding }) => finding },
  ]
}
