import { useTranslation } from 'react-i18next'
import { DEFECT_COLUMNS } from '../../../../../contract/production-rows.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { timeWords } from '../time-words.ts'
import type { QualityPlace } from './quality-place.ts'

/** What an opened number is called. */
export function usePlaceTitle(): (place: QualityPlace) => string {
  const { t } = useTranslation()
  const formats = useFormats()
  return ({ about, name, query }) => {
    switch (about) {
      case 'time':
        return timeWords(formats, name)
      case 'kind': {
        const defect = DEFECT_COLUMNS.find(known => known === name)
        return defect ? t(`quality.kinds.${defect}`) : name
      }
      case 'machine-day':
        return [query.machineNos?.[0], formats.day(name)].filter(Boolean).join(' · ')
      case 'machine':
      case 'item':
      case 'mold':
        return name === '' ? t('quality.nameless') : name
      case 'yield':
      case 'rate':
      case 'total':
      case 'ng':
      case 'shots':
        return t(`quality.figures.${about}`)
      default:
        return about satisfies never
    }
  }
}
