import { useHotkeys } from '@mantine/hooks'
import { usePreference } from '../../state/session-context.ts'

/** A single letter that acts while the screen is shown and nobody types; Settings can turn letters off (ui.md, rule 9). */
export function useListLetter(letter: string, act: () => void): void {
  const [letterKeys] = usePreference('letterKeys')
  useHotkeys(letterKeys ? [[letter, act]] : [])
}
