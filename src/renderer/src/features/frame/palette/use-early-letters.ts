import { useSpotlight } from '@mantine/spotlight'
import { useEffect, type RefObject } from 'react'
import { useStable } from '../../../ui/use-stable.ts'
import { paletteStore } from './palette.ts'

/**
 * Catches what is typed between the key that opens the palette and the moment its field has the focus: fast fingers lose no
 * letter, and none of them acts on the list behind.
 *
 * @param type takes one more letter
 */
export function useEarlyLetters(field: RefObject<HTMLInputElement | null>, type: (letter: string) => void): void {
  const { opened } = useSpotlight(paletteStore)
  const take = useStable((event: KeyboardEvent) => {
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    if (!isLetter || document.activeElement === field.current) return
    event.preventDefault()
    event.stopPropagation()
    field.current?.focus()
    type(event.key)
  })
  useEffect(() => {
    if (!opened) return undefined
    window.addEventListener('keydown', take, true)
    return () => window.removeEventListener('keydown', take, true)
  }, [opened, take])
}
