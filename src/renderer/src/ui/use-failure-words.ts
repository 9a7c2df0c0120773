import { IconAlertTriangle, IconPlugConnectedX, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CallFailure } from '../api/call-failure.ts'
import { useEngineWords } from '../i18n/use-engine-words.ts'
import type { Tone } from './tone.ts'

/** What happened in a sentence, and what it comes from or what to do about it. */
export interface FailureWords {
  readonly icon: Icon
  readonly tone: Tone
  readonly title: string
  readonly hint: string
}

/** Says why a call to the engine did not work, in the language of the window. */
export function useFailureWords(): (failure: CallFailure) => FailureWords {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  return failure => {
    switch (failure.kind) {
      case 'refused': {
        const { message, remedy } = failure.failure
        return { icon: IconAlertTriangle, tone: 'bad', title: tell(message), hint: tell(remedy) }
      }
      case 'invalid':
        return { icon: IconAlertTriangle, tone: 'bad', title: t('frame.invalid'), hint: t('frame.invalidHint') }
      case 'unreachable':
        return {
          icon: IconPlugConnectedX,
          tone: 'warn',
          title: t('frame.connection.lost'),
          hint: t('frame.connection.lostHint'),
        }
      case 'defect':
        return { icon: IconAlertTriangle, tone: 'bad', title: t('frame.defect'), hint: failure.message }
      default:
        return failure satisfies never
    }
  }
}
