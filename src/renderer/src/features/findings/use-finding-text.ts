import { useCallback } from 'react'
import type { Finding } from '../../../../contract/finding.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'

/** What does not fit, in the language of the window. */
export function useFindingText(): (finding: Pick<Finding, 'message'>) => string {
  const { tell } = useEngineWords()
  return useCallback(({ message }) => tell(message), [tell])
}
