import { useTranslation } from 'react-i18next'
import { callFailure } from '../../api/call-failure.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'

/** A rejected call as a sentence with what to do next. */
export function useExplain(): (error: unknown) => string {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  return error => {
    const reason = callFailure(error)
    switch (reason.kind) {
      case 'refused':
        return `${tell(reason.failure.message)} ${tell(reason.failure.remedy)}`
      case 'invalid':
        return `${t('frame.invalid')}. ${t('frame.invalidHint')}`
      case 'unreachable':
        return t('frame.connection.lostHint')
      case 'defect':
        return `${t('frame.defect')}: ${reason.message}`
      default:
        return reason satisfies never
    }
  }
}
