import { useTranslation } from 'react-i18next'
import type { HeaderUse } from '../../../../contract/source-views.ts'
import { DASH } from '../../format/formats.ts'
import { nameOf } from '../../format/name-of.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { expectation } from './use-data-words.ts'

/** A file and the headers of its sheet. */
export interface FileHeadersProps {
  readonly path: string
  readonly headers: readonly HeaderUse[]
}

/** Which header became which column, of which type and policy; headers that are not read, and columns the workbook lacks. */
export function FileHeaders({ path, headers }: FileHeadersProps) {
  const { t } = useTranslation()
  if (headers.length === 0) return null
  const columnText = ({ column, header, isRequired }: HeaderUse) => {
    if (column === null) return t('run.fileSections.notUsed')
    if (header === null) return t(isRequired ? 'data.headers.missing' : 'data.headers.absent', { column })
    return column === header ? t('data.headers.same') : column
  }
  const policyText = ({ type, policy }: HeaderUse) =>
    type === null || policy === null
      ? DASH
      : `${t(`decisions.expected.${expectation(type)}`)}; ${t(`data.policies.${policy}`)}`
  return (
    <DetailSection title={t('run.fileSections.headers')}>
      <p>{t('data.headers.hint')}</p>
      <SmallTable
        exportAs={`${nameOf(path)} ${t('run.fileSections.headers')}`}
        rows={headers}
        keyOf={({ header, column }) => `${header}:${column}`}
        columns={[
          { head: t('run.fileSections.inFile'), cell: headerText },
          { head: t('run.fileSections.inTable'), cell: columnText },
          { head: t('data.headers.policy'), cell: policyText },
        ]}
      />
    </DetailSection>
  )
}

function headerText({ header, letter }: HeaderUse): string {
  return header === null ? DASH : letter === null ? header : `${letter} ${header}`
}
