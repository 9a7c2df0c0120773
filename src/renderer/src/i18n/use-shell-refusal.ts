import { useEngineWords } from './use-engine-words.ts'

/** What the desktop program refused, in the language of the window: its sentence is all that crosses the bridge. */
export function useShellRefusal(): (error: unknown) => string {
  const { tell } = useEngineWords()
  return error => tell(error instanceof Error ? error.message : String(error))
}
