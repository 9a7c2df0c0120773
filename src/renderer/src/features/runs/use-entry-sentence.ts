import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunEntry } from '../../../../contract/run-views.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'

/**
 * How a run of the list ended, in one sentence in the language of the window; the engine's own is English. Words of the
 * engine the window does not know are put together from the figures.
 */
export function useEntrySentence(): (run: RunEntry) => string {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  const { tellWhole } = useEngineWords()
  return useMemo(() => {
    const isEnglish = i18n.language === 'en'
    return ({ sentence, dryRun, state, figures }: RunEntry) => {
      const told = isEnglish ? sentence : tellWhole(sentence)
      if (told) return told
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
  }, [t, i18n.language, formats, tellWhole])
}
