import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../../contract/notice.ts'
import { DASH } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { Facts } from '../../ui/facts.tsx'

/** What the run took, what it counted, and which agents went on after it; nothing of what no run raised. */
export function NoticeFigures({ notice: { metadata, counts } }: { readonly notice: Notice }) {
  const { t } = useTranslation()
  const formats = useFormats()
  if (!metadata && !counts) return null
  const mebibytes = (size: number) => t('inbox.figures.mib', { n: formats.decimal(size) })
  return (
    <DetailSection title={t('inbox.sections.figures')}>
      <Facts
        facts={[
          ...(metadata
            ? [
                { name: t('inbox.figures.duration'), value: formats.duration(metadata.durationMs) },
                {
                  name: t('inbox.figures.memory'),
                  value: `${mebibytes(metadata.memoryMib)} (${formats.percent(metadata.memoryPercent / 100)})`,
                },
                { name: t('inbox.figures.output'), value: mebibytes(metadata.outputMib) },
                { name: t('inbox.figures.freeDisk'), value: mebibytes(metadata.freeDiskMib) },
                { name: t('inbox.figures.triggered'), value: metadata.triggered.join(', ') || DASH },
              ]
            : []),
          ...(counts
            ? [
                {
                  name: t('inbox.figures.tables'),
                  value: t('inbox.figures.tablesOf', {
                    successful: formats.whole(counts.successful),
                    total: formats.whole(counts.totalDatabases),
                    failed: formats.whole(counts.failed),
                  }),
                },
                { name: t('inbox.figures.changedFiles'), value: formats.whole(counts.changedFiles) },
                { name: t('inbox.figures.warnings'), value: formats.whole(counts.warnings) },
              ]
            : []),
        ]}
      />
    </DetailSection>
  )
}
