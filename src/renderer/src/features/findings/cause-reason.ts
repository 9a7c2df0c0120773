import type { en } from '../../i18n/en/en.ts'
import { causeParts } from './causes-of.ts'

/** A cause as a text of `triage.because` and what is put into it. */
export interface CauseReason {
  readonly text: Exclude<keyof typeof en.triage.because, 'sentence_one' | 'sentence_other'>
  readonly values: { readonly key: string; readonly other: string }
}

/** Causes whose key says more than a name, or that there is none; the first that fits. */
const SPECIAL: readonly (readonly [RegExp, CauseReason['text']])[] = [
  [/^moldSpecificationSummary:(?<key>.+) with (?<other>.+)$/, 'moldNotListed'],
  [/^moldSpecificationSummary:(?<key>.+) moldNum$/, 'moldNumber'],
  [/^moldInfo:(?<key>.+) at (?<other>\S+) t$/, 'moldTonnage'],
  [/^moldInfo:<NA>$/, 'noMold'],
  [/^itemInfo:<NA>$/, 'noItem'],
  [/^production-without-order:nothing$/, 'noItem'],
  [/^cavity-missing:no mold$/, 'noMold'],
  [/^shift-unknown:empty$/, 'noShift'],
]

/** Causes that a text of their own ends the sentence for: tables of master data, and rules whose rows share nothing else. */
const PLAIN = [
  'itemInfo',
  'itemCompositionSummary',
  'machineInfo',
  'moldInfo',
  'moldSpecificationSummary',
  'productRecords',
  'purchaseOrders',
  'resinInfo',
  'resin-code-missing',
  'total-not-shots-by-cavity',
  'total-not-good-plus-defects',
  'negative-number',
  'cavity-above-standard',
  'cavity-below-standard',
  'cavity-missing',
  'shift-unknown',
  'record-before-order',
  'production-without-order',
  'duplicate-key',
  'order-twice-under-one-date',
  'item-incomplete',
] as const satisfies readonly CauseReason['text'][]

/** A reason as a sentence of its own, with a capital letter; a name at its beginning stays as the workbooks have it. */
export function asSentence(said: string, reason: CauseReason | null): string {
  const key = reason?.values.key ?? said
  return key !== '' && said.startsWith(key) ? said : said.charAt(0).toUpperCase() + said.slice(1)
}

/** Why findings of a cause are there; null where nothing better is known than the cause itself. */
export function causeReason(cause: string): CauseReason | null {
  for (const [pattern, text] of SPECIAL) {
    const match = pattern.exec(cause)
    if (match) return { text, values: { key: match.groups?.['key'] ?? '', other: match.groups?.['other'] ?? '' } }
  }
  const parts = causeParts(cause)
  const about = parts.kind === 'rule' ? parts.rule : parts.entity
  const text = PLAIN.find(known => known === about)
  return text === undefined ? null : { text, values: { key: parts.key, other: '' } }
}
