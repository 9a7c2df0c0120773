import { useTranslation } from 'react-i18next'
import type { MoldChangeEffect, QualityConclusion } from '../../../../../contract/quality.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { shortDay, timeWords } from '../time-words.ts'

/** What the figures say as the title of a chart. */
export interface ConclusionWords {
  /** `neutral` is said where nothing can be concluded. */
  readonly title: (conclusion: QualityConclusion, neutral: string) => string
  readonly moldChange: (effect: MoldChangeEffect) => { readonly title: string; readonly note: string }
}

/** Words for conclusions in the language of the window. */
export function useConclusionWords(): ConclusionWords {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  return {
    title(conclusion, neutral) {
      switch (conclusion.kind) {
        case 'none':
          return neutral
        case 'kinds-lead':
          return t('quality.says.kindsLead', {
            count: conclusion.defects.length,
            kinds: list.format(conclusion.defects.map(defect => t(`quality.kinds.${defect}`))),
            share: formats.percent(conclusion.share),
          })
        case 'rate-rose':
        case 'rate-fell':
          return t(conclusion.kind === 'rate-rose' ? 'quality.says.rateRose' : 'quality.says.rateFell', {
            before: formats.rate(conclusion.before),
            after: formats.rate(conclusion.after),
            from: timeWords(formats, conclusion.from),
            to: timeWords(formats, conclusion.to),
          })
        case 'worst':
          return t('quality.says.worst', {
            key: conclusion.key,
            rate: formats.rate(conclusion.rate),
            times: formats.decimal(conclusion.times),
          })
        default:
          return conclusion satisfies never
      }
    },
    moldChange: ({ machineNo, day, before, after, daysBefore, daysAfter, moldChanged }) => {
      const key =
        before === 0
          ? 'quality.says.changeFromNone'
          : after >= before * 3
            ? 'quality.says.changeTripled'
            : 'quality.says.changeDoubled'
      return {
        title: t(key, { machine: machineNo, day: shortDay(formats, day), after: formats.rate(after) }),
        note: t('quality.says.changeNote', {
          before: formats.rate(before),
          after: formats.rate(after),
          daysBefore: formats.whole(daysBefore),
          daysAfter: formats.whole(daysAfter),
          molds: moldChanged ?? '–',
        }),
      }
    },
  }
}
