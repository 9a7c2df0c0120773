import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { RunOutcome, RunSummary } from '../../../../contract/run.ts'
import { DASH, type Formats } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'

/**
 * How a run ended, in one sentence in the language of the window. Where the window does not know the engine's words, or there are
 * none yet, it is put together from the outcome, and the failures follow below it.
 */
export function useRunSentence(): (run: RunSummary) => string {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  const { tellWhole } = useEngineWords()
  return run => {
    const told = i18n.language === 'en' ? run.sentence : tellWhole(run.sentence)
    if (told) return told
    const state = t(`run.ended.${run.state}`)
    return [run.dryRun && t('run.sentence.dryRun'), state, ...(run.outcome ? composed(run.outcome, t, formats) : [])]
      .filter(Boolean)
      .join(' ')
  }
}

function composed(outcome: RunOutcome, t: TFunction, formats: Formats): readonly (string | false)[] {
  const { published, generation, findings, ordersNeedingAttention, checked, tracked } = outcome
  const count = findings.error + findings.warning + findings.info
  return [
    published &&
      t('run.sentence.published', { generation: generation ?? DASH, rows: formats.whole(outcome.rowsLoaded) }),
    !published && generation !== null && t('run.sentence.kept', { generation }),
    checked && t('run.sentence.findings', { count, n: formats.whole(count), new: formats.whole(findings.new) }),
    !checked && t('run.sentence.notChecked'),
    !tracked && t('run.sentence.notTracked'),
    ordersNeedingAttention > 0 &&
      t('run.sentence.orders', { count: ordersNeedingAttention, n: formats.whole(ordersNeedingAttention) }),
  ]
}
