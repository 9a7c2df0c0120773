import { useMemo } from 'react'
import { usePreference } from '../state/session-context.ts'
import { createFormats, type Formats } from './formats.ts'

/** Numbers and times in the chosen language. */
export function useFormats(): Formats {
  const [language] = usePreference('language')
  return useMemo(() => createFormats(language), [language])
}
