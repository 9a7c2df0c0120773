import { useTranslation } from 'react-i18next'
import type { RunDetail } from '../../../../contract/run-views.ts'
import { DASH } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { Facts, type Fact } from '../../ui/facts.tsx'

/** Generation and checksum before and after, memory and disk. */
export function RunWhatItTook({ detail }: { readonly detail: Pick<RunDetail, 'run' | 'receipt'> }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { receipt, run } = detail
  const step = (before: string | number | null, after: string | number | null) =>
    before === after ? t('runs.stayed', { value: after ?? DASH }) : `${before ?? DASH} → ${after ?? DASH}`
  const facts: readonly Fact[] = [
    ...(receipt
      ? [
          { name: t('runs.facts.generation'), value: step(receipt.generationBefore, receipt.generationAfter) },
          {
            name: t('runs.facts.rows'),
            value: step(formats.whole(receipt.rowsBefore), formats.whole(receipt.rowsAfter)),
          },
          { name: t('runs.facts.checksum'), value: step(receipt.checksumBefore, receipt.checksumAfter) },
        ]
      : []),
    ...(run.figures
      ? [
          { name: t('runs.facts.duration'), value: formats.duration(run.figures.durationMs) },
          {
            name: t('runs.facts.memory'),
            value: t('runs.mibOf', {
              mib: formats.whole(run.figures.peakMemoryMib),
              percent: formats.percent(run.figures.memoryPercent / 100),
            }),
          },
          { name: t('runs.facts.output'), value: t('runs.mib', { mib: formats.decimal(run.figures.outputMib) }) },
          { name: t('runs.facts.disk'), value: t('runs.mib', { mib: formats.whole(run.figures.freeDiskMib) }) },
        ]
      : []),
  ]
  return facts.length === 0 ? <p>{t('runs.noReceipt')}</p> : <Facts facts={facts} />
}
