import { useTranslation } from 'react-i18next'
import type { SupportFile } from '../../../../../contract/support-file.ts'
import { useEngineWords } from '../../../i18n/use-engine-words.ts'
import { DetailSection } from '../../../ui/detail-panel.tsx'
import { SmallTable, type SmallTableProps } from '../../../ui/small-table.tsx'
import { SeverityWord } from '../../findings/severity-word.tsx'

/** Findings drawn at once. */
const SHOWN = 500

/** What somebody chose to tell of single rows. */
export function SupportRowsView({ rows }: { readonly rows: NonNullable<SupportFile['rows']> }) {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const columns = useToldColumns()
  // Nothing of a finding but all of it together is unique.
  const findings = rows.findings.slice(0, SHOWN).map((finding, place) => ({ ...finding, place }))
  const quarantined = rows.quarantined.slice(0, SHOWN)
  return (
    <>
      <DetailSection title={t('support.rows.findings')}>
        <SmallTable keyOf={({ place }) => `${place}`} rows={findings} columns={columns} />
      </DetailSection>
      <DetailSection title={t('support.rows.quarantined')}>
        <SmallTable
          keyOf={({ file, row }) => `${file}:${row}`}
          rows={quarantined}
          columns={[
            { head: t('run.fileColumns.path'), cell: ({ file, row }) => `${file} · ${row}` },
            { head: t('run.fileColumns.reason'), cell: ({ problems }) => problems.map(tell).join('\n') },
          ]}
        />
      </DetailSection>
    </>
  )
}

/** `place` keeps equal ones apart. */
type ToldFinding = NonNullable<SupportFile['rows']>['findings'][number] & { readonly place: number }

function useToldColumns(): SmallTableProps<ToldFinding>['columns'] {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  return [
    { head: t('findings.columns.severity'), cell: ({ severity }) => <SeverityWord severity={severity} /> },
    { head: t('findings.columns.rule'), cell: ({ rule }) => rule },
    { head: t('findings.columns.message'), cell: ({ message }) => tell(message) },
    {
      head: t('findings.columns.place'),
      cell: ({ file, cell }) => [file, cell].filter(part => part !== null).join(' '),
    },
  ]
}
