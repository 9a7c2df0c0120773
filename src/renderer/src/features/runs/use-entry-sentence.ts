import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunEntry } from '../../../../contract/run-views.ts'
import { useFormats } from '../../format/use-formats.ts'

/** How a run of the list ended, in one sentence in the language of the window; the engine's own is English. */
export function useEntrySentence(): (run: RunEntry) => string {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  return useMemo(() => {
    const isEnglish = i18n.language === 'en'
    return ({ sentence, dryRun, state, figures }: RunEntry) => {
      if (isEnglish && sentence !== '') return sentence
      const parts = [
        dryRun && t('run.sentence.dryRun'),
        t(`run.ended.${state}`),
        figures?.published &&
          t('run.sentence.published', {
            generation: figures.generation ?? 0,
            rows: formats.whole(figures.rowsLoaded),
          }),
        figures &&
          !figures.published &&
          figures.generation !== null &&
          t('run.sentence.kept', { generation: figures.generation }),
      ]
      return parts.filter(Boolean).join(' ')
    }
  }, [t, i18n.language, formats])
}
