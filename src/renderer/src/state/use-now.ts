import { useEffect, useState } from 'react'
import { useSession } from './session-context.ts'

/** How often "2 hours ago" is looked at again, in milliseconds. */
const INTERVAL = 30_000

/** The time, for words such as "2 hours ago"; moves on by itself. */
export function useNow(): Date {
  const { now } = useSession()
  const [time, setTime] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), INTERVAL)
    return () => clearInterval(timer)
  }, [now])
  return time
}
