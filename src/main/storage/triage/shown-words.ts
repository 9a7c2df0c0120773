import { foldText } from '../../../contract/fold-text.ts'
import { vietnameseRules } from '../../../contract/rule-words/vietnamese.ts'
import { RULE_IDS, type RuleId } from '../../../contract/rule.ts'
import { findings as catalogue } from '../../../contract/sentences/vietnamese/findings.ts'
import { vietnameseRetelling } from '../../../contract/sentences/vietnamese/vietnamese-retelling.ts'

/** Of a finding as it is indexed. */
interface Shown {
  readonly id: number
  /** Place in `RULE_IDS`. */
  readonly rule: number
}

/**
 * Of a word without accents: whether a word with which a finding is shown in Vietnamese begins so; null where none of any finding does.
 * Values stand in the English sentence and do not count.
 */
export type ShownWords<Finding> = (folded: string) => ((finding: Finding) => boolean) | null

export interface SentenceSource<Finding> {
  /** Lower case. */
  readonly textOf: (finding: Finding) => string
  /** As the engine said it. */
  readonly sentenceOf: (finding: Finding) => string
}

/** A letter begins too many words. */
const SHORTEST = 2

/**
 * Finds findings by the Vietnamese words around their values. Telling 100,000 sentences would take a minute, so a finding is told by its
 * kind: its rule, and the words of the English patterns its sentence has. There are some dozens; a sentence of each is told once. A word
 * that no Vietnamese pattern has costs nothing.
 */
export function shownWords<Finding extends Shown>({
  textOf,
  sentenceOf,
}: SentenceSource<Finding>): ShownWords<Finding> {
  const ofPatterns = new Set(wordsOf(literals(Object.keys(catalogue))))
  const vietnamese = new Set(wordsOf(literals(Object.values(catalogue))))
  const everything = ` ${[...vietnamese, ...RULE_IDS.map(ruleName)].join(' ')}`
  const byKind = new Map<string, string>()
  const known = new Map<number, string>()

  function shownBy(finding: Finding): string {
    const words = wordsOf(textOf(finding)).filter(word => ofPatterns.has(word))
    const kind = `${finding.rule} ${words.join(' ')}`
    let shown = byKind.get(kind)
    if (shown === undefined) {
      const told = retold(sentenceOf(finding)).filter(word => vietnamese.has(word))
      byKind.set(kind, (shown = ` ${[...told, ruleName(RULE_IDS[finding.rule])].join(' ')}`))
    }
    return shown
  }

  /** What a sentence is told with, without its values: others of its kind have others. */
  function retold(sentence: string): readonly string[] {
    const told = [...wordsOf(vietnameseRetelling().tell(sentence))]
    for (const value of wordsOf(sentence)) {
      const at = ofPatterns.has(value) ? -1 : told.indexOf(value)
      if (at >= 0) told.splice(at, 1)
    }
    return told
  }

  return folded => {
    const begun = ` ${folded}`
    if (folded.length < SHORTEST || !everything.includes(begun)) return null
    return finding => {
      let shown = known.get(finding.id)
      if (shown === undefined) known.set(finding.id, (shown = shownBy(finding)))
      return shown.includes(begun)
    }
  }
}

function ruleName(rule: RuleId | undefined): string {
  return rule === undefined ? '' : foldText(vietnameseRules[rule].name)
}

function literals(patterns: readonly string[]): string {
  return patterns.join(' ').replaceAll(/\{[^{}]*\}/g, ' ')
}

function wordsOf(text: string): readonly string[] {
  return foldText(text).match(/[a-z]+/g) ?? []
}
