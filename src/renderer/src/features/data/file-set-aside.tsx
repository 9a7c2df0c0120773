import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { QuarantineEntry } from '../../../../contract/quarantine.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { formatDataPlace } from './data-place.ts'
import { useDataWords } from './use-data-words.ts'

/** As many as fit beside a list; the others stand under Decisions. */
const LIMIT = 20

/** Rows and cells of a file that are in quarantine, each leading to its decision. */
export function FileSetAside({ path }: { readonly path: string }) {
  const { t } = useTranslation()
  const { quarantine } = useSession()
  const formats = useFormats()
  const words = useDataWords()
  const entries = (useResourceValue(quarantine) ?? []).filter(({ file }) => file === path)
  if (entries.length === 0) return null
  return (
    <DetailSection title={t('data.setAside.title', { n: formats.whole(entries.length) })}>
      <SmallTable
        rows={entries.slice(0, LIMIT)}
        keyOf={({ id }) => String(id)}
        columns={[
          {
            head: t('decisions.row'),
            cell: rowCell,
          },
          { head: t('decisions.columns.reason'), cell: entry => words.faults(entry) },
        ]}
      />
      {entries.length > LIMIT && <p>{t('data.setAside.more', { count: entries.length - LIMIT })}</p>}
    </DetailSection>
  )
}

function rowCell({ id, row }: QuarantineEntry) {
  return <DecisionLink id={id} row={row} />
}

function DecisionLink({ id, row }: Pick<QuarantineEntry, 'id' | 'row'>) {
  const { router } = useSession()
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      onClick={() => router.open(formatDataPlace({ tab: 'decisions', key: `row:${id}` }))}
    >
      {row}
    </Button>
  )
}
