import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { UploadPreview } from '../../../../../contract/upload.ts'
import { nameOf } from '../../../format/name-of.ts'
import type { Column } from '../../../ui/data-table/column.ts'
import { DetailPanel, DetailSection } from '../../../ui/detail-panel.tsx'
import { StateWord } from '../../../ui/state-word.tsx'
import { Evidence } from '../../findings/evidence.tsx'
import { SeverityWord } from '../../findings/severity-word.tsx'
import { useFindingText } from '../../findings/use-finding-text.ts'
import { changeColumn } from './change-column.tsx'
import { CHANGE_LOOKS, ChangeList, type ChangeDetailProps } from './change-list.tsx'
import { usePreviewChanges, type PlacedChange } from './use-preview-changes.ts'

type FindingChange = PlacedChange<'finding'>

/** Findings that would come, and those that would be gone. */
export function FindingChanges({ found }: { readonly found: UploadPreview }) {
  const list = usePreviewChanges(found, 'finding')
  const columns = useFindingChangeColumns()
  return <ChangeList kind="finding" list={list} columns={columns} detail={FindingChangeDetail} />
}

function FindingChangeDetail({ change: { finding, change }, onClose }: ChangeDetailProps<'finding'>) {
  const { t } = useTranslation()
  const findingText = useFindingText()
  return (
    <DetailPanel
      title={t(`rules.${finding.rule}.name`)}
      onClose={onClose}
      subtitle={
        <StateWord {...CHANGE_LOOKS[change]} look="filled">
          {t(`data.upload.change.${change}`)}
        </StateWord>
      }
    >
      <DetailSection title={t('data.upload.why')}>
        <p>{findingText(finding)}</p>
        <Evidence finding={finding} />
      </DetailSection>
    </DetailPanel>
  )
}

function useFindingChangeColumns(): readonly Column<FindingChange>[] {
  const { t } = useTranslation()
  const findingText = useFindingText()
  return useMemo(
    () => [
      changeColumn(t),
      {
        id: 'severity',
        header: t('data.upload.columns.severity'),
        width: 110,
        value: ({ finding }) => finding.severity,
        cell: ({ finding }) => <SeverityWord severity={finding.severity} />,
      },
      {
        id: 'rule',
        header: t('data.upload.columns.rule'),
        width: 220,
        value: ({ finding }) => finding.rule,
        text: ({ finding }) => t(`rules.${finding.rule}.name`),
      },
      { id: 'poNo', header: t('data.upload.columns.order'), width: 120, value: ({ finding }) => finding.poNo },
      {
        id: 'place',
        header: t('data.upload.columns.place'),
        width: 250,
        value: ({ finding }) => (finding.file === null ? null : `${nameOf(finding.file)}, ${finding.cell ?? ''}`),
      },
      { id: 'message', header: t('data.upload.why'), width: 560, value: ({ finding }) => findingText(finding) },
    ],
    [t, findingText],
  )
}
