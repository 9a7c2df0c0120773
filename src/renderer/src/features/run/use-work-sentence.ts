import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkItem } from '../../../../contract/engine.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'
import { useCauseText } from '../findings/use-cause-text.ts'

/** What there is to do, in the language of the window; what the engine says in words we do not know is put together from kind and weight. */
export function useWorkSentence(): (item: WorkItem) => string {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  const { tell, tellWhole } = useEngineWords()
  const causeText = useCauseText()
  const isEnglish = i18n.language === 'en'
  return useCallback(
    ({ kind, subject, sentence, weight }) => {
      // The subject stands in a column of its own.
      const said = sentence.startsWith(`${subject}: `) ? sentence.slice(subject.length + 2) : sentence
      if (isEnglish) return tell(said)
      return (
        tellWhole(said) ??
        t(`run.work.${kind}`, { count: weight, n: formats.whole(weight), subject: causeText(subject) })
      )
    },
    [t, isEnglish, tell, tellWhole, formats, causeText],
  )
}
