import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkItem } from '../../../../contract/engine.ts'
import { useFormats } from '../../format/use-formats.ts'

/** What there is to do, in the language of the window; the engine's own sentence is English. */
export function useWorkSentence(): (item: WorkItem) => string {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  return useCallback(
    ({ kind, subject, sentence, weight }) => {
      // The subject stands in a column of its own.
      if (i18n.language === 'en')
        return sentence.startsWith(`${subject}: `) ? sentence.slice(subject.length + 2) : sentence
      return t(`run.work.${kind}`, { count: weight, n: formats.whole(weight), subject })
    },
    [t, i18n.language, formats],
  )
}
