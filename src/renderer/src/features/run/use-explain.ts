import { useTranslation } from 'react-i18next'
import { callFailure } from '../../api/call-failure.ts'

/** A rejected call as a sentence with what to do next. */
export function useExplain(): (error: unknown) => string {
  const { t } = useTranslation()
  return error => {
    const reason = callFailure(error)
    switch (reason.kind) {
      case 'refused':
        return `${reason.failure.message} ${reason.failure.remedy}`
      case 'unreachable':
        return t('frame.connection.lostHint')
      case 'defect':
        return reason.message
      default:
        return reason satisfies never
    }
  }
}
