import { useTranslation } from 'react-i18next'
import type { GenerationSummary } from '../../../../contract/restore-point.ts'
import { useFormats } from '../../format/use-formats.ts'
import { DetailPanel, DetailSection } from '../../ui/detail-panel.tsx'
import { Facts } from '../../ui/facts.tsx'
import styles from './recovery.module.css'
import { UndoRun } from './undo-run.tsx'
import { UseGeneration } from './use-generation.tsx'
import { FIRST_GENERATION } from './recovery-items.ts'

/** A generation as the list has it. */
export interface GenerationDetailProps {
  readonly generation: GenerationSummary
  readonly onClose: () => void
}

/** One published generation: what it is, using it again, and undoing the run that made it. */
export function GenerationDetail({ generation, onClose }: GenerationDetailProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { generation: number, publishedAt, run, kind, checksum, rows, isCurrent } = generation
  return (
    <DetailPanel title={t('recovery.generationTitle', { generation: number })} onClose={onClose}>
      <DetailSection title={t('recovery.sections.facts')}>
        <Facts
          facts={[
            { name: t('recovery.columns.at'), value: formats.moment(publishedAt) },
            { name: t('recovery.columns.run'), value: run },
            { name: t('recovery.madeBy'), value: t(`recovery.generationKinds.${kind}`) },
            { name: t('recovery.columns.rows'), value: formats.whole(rows) },
            { name: t('recovery.checksum'), value: <code className={styles['code']}>{checksum}</code> },
          ]}
        />
      </DetailSection>
      <DetailSection title={t('recovery.sections.use')}>
        <p>{t(isCurrent ? 'recovery.isCurrent' : 'recovery.useHint', { generation: number })}</p>
        {!isCurrent && <UseGeneration generation={generation} />}
      </DetailSection>
      <DetailSection title={t('recovery.sections.undo', { run })}>
        <p>{t(number === FIRST_GENERATION ? 'recovery.undo.first' : 'recovery.undo.hint', { run })}</p>
        {number > FIRST_GENERATION && <UndoRun run={run} />}
      </DetailSection>
    </DetailPanel>
  )
}
