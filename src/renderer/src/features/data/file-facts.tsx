import { useTranslation } from 'react-i18next'
import type { ColumnNote, SourceFile } from '../../../../contract/source-file.ts'
import { DASH } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { Facts } from '../../ui/facts.tsx'

/** What is known of a workbook: place, rows and what became of each of them, and what was noted. */
export function FileFacts({ file }: { readonly file: SourceFile }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const note = ({ kind, column, count, firstAddress }: ColumnNote) =>
    t(`run.notes.${kind}`, { column, count, n: formats.whole(count), address: firstAddress })
  const undone = (['takenOut', 'broughtBack'] as const).flatMap(name => {
    const count = name === 'takenOut' ? file.rows?.takenOut : file.broughtBack
    return count ? [{ name: t(`run.fileColumns.${name}`), value: formats.whole(count) }] : []
  })
  return (
    <>
      <DetailSection title={t('run.fileSections.file')}>
        <Facts
          facts={[
            { name: t('run.fileColumns.path'), value: file.path },
            { name: t('run.fileColumns.table'), value: file.table ?? DASH },
            { name: t('decisions.sheet'), value: file.sheet ?? DASH },
            {
              name: t('run.fileColumns.byteSize'),
              value: formats.decimal(file.byteSize === null ? null : file.byteSize / 1024),
            },
          ]}
        />
      </DetailSection>
      {file.rows && (
        <DetailSection title={t('run.fileSections.rows')}>
          <Facts
            facts={[
              ...(['read', 'loaded', 'quarantined', 'exactDuplicates', 'superseded', 'blank'] as const).map(name => ({
                name: t(`run.fileColumns.${name}`),
                value: formats.whole(file.rows?.[name] ?? null),
              })),
              ...undone,
            ]}
          />
        </DetailSection>
      )}
      {file.notes.length > 0 && (
        <DetailSection title={t('run.fileSections.notes')}>
          <ul>
            {file.notes.map(entry => (
              <li key={`${entry.kind}:${entry.column}`}>{note(entry)}</li>
            ))}
          </ul>
        </DetailSection>
      )}
    </>
  )
}
