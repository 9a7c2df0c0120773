import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { ScheduleState } from '../../../../contract/automation.ts'
import { useSession } from '../../state/session-context.ts'

/** Typing is let finish, in milliseconds. */
const AFTER_TYPING = 200

interface Answer {
  readonly question: string
  readonly state: ScheduleState
}

/** What the engine makes of a schedule that is not kept yet; null until it has answered about just this one. */
export function useSchedulePreview(cron: string, timeZone: string): ScheduleState | null {
  const { api } = useSession()
  const question = `${cron}\n${timeZone}`
  const [asked] = useDebouncedValue(question, AFTER_TYPING)
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    let isCurrent = true
    const [text = '', zone = ''] = asked.split('\n')
    api.automation.previewSchedule.query({ cron: text, timeZone: zone }).then(
      state => isCurrent && setAnswer({ question: asked, state }),
      // The connection is lost, which the window says; there is nothing to show then.
      () => isCurrent && setAnswer(null),
    )
    return () => void (isCurrent = false)
  }, [api, asked])
  return answer?.question === question ? answer.state : null
}
