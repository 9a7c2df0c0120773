import { foldText } from '../../../contract/fold-text.ts'
import type { FindingIndex, IndexedFinding } from './finding-index.ts'

/**
 * Finds every word that was typed, in the engine's English sentence or among the words a finding is shown with in Vietnamese, so that
 * either is found whatever the window speaks; null for an empty search.
 */
export function searchOf(index: FindingIndex, search: string): ((finding: IndexedFinding) => boolean) | null {
  const words = search
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
    .map(word => ({ word, other: otherwise(word), shows: index.shows(foldText(word)) }))
  if (words.length === 0) return null
  return finding => {
    const text = index.searchText(finding)
    for (const { word, other, shows } of words) {
      if (text.includes(word) || (other !== null && text.includes(other)) || shows?.(finding)) continue
      return false
    }
    return true
  }
}

/** A day or figure as the engine writes it: `31/01/2019` is 2019-01-31, `1.234,5` is 1,234.5; null for any other word. */
function otherwise(word: string): string | null {
  const day = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(word)
  if (day) return `${day[3]}-${day[2]}-${day[1]}`
  if (!/^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$/.test(word) || !/[.,]/.test(word)) return null
  return word.replace(/[.,]/g, sign => (sign === '.' ? ',' : '.'))
}
