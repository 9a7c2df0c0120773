import type { RuleId } from '../rule.ts'

/** Every rule by a short name and by what it demands of the data, in one language. */
export type RuleWords = Readonly<Record<RuleId, { readonly name: string; readonly sentence: string }>>
