import { useTimeout } from '@mantine/hooks'
import { useEffect, useState, type ReactNode } from 'react'

/** How long a wait stays unmentioned, in milliseconds (ui.md, rule 10). */
const PATIENCE = 200

/** Shows its children only when they are still needed after a moment: quick answers never flicker. That something is waited for is marked from the start. */
export function Late({ children }: { readonly children: ReactNode }) {
  const [isDue, setDue] = useState(false)
  const { start, clear } = useTimeout(() => setDue(true), PATIENCE)
  useEffect(() => {
    start()
    return clear
  }, [start, clear])
  return (
    <>
      <span hidden aria-busy />
      {isDue && children}
    </>
  )
}
