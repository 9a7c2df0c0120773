import { BrokenSheet } from './sheet-part.ts'

const aNumber = '\\s*[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?\\s*'

/**
 * The parser reads the number `12x4` as 12. A number cell whose text is no number becomes a text cell here, so that its row shows what
 * stands there; a text like `NaN` is left, as the parser gives it as no number.
 * @param text of an .xlsx worksheet
 * @param prefix of its tags, with the colon, or empty
 * @throws BrokenSheet when the number of a shared text is odd
 */
export function oddNumbersAsText(text: string, prefix: string): string {
  const oddValue = new RegExp(`<${prefix}v(?:\\s[^<>]*)?>(?!${aNumber}<)([^<]+)<`, 'g')
  let result = ''
  let done = 0
  for (let match = oddValue.exec(text); match !== null; match = oddValue.exec(text)) {
    const open = text.lastIndexOf(`<${prefix}c`, match.index)
    const tag = /^<(?:\w+:)?c(?:\s[^<>]*)?>/.exec(text.slice(open, match.index))?.[0] ?? ''
    const kind = /\bt=["'](\w+)["']/.exec(tag)?.[1] ?? 'n'
    const content = match[1] ?? ''
    if (kind === 's') throw new BrokenSheet(`a cell names the shared text "${content.slice(0, 40)}"`)
    if (kind !== 'n' || tag === '' || Number.isNaN(Number.parseFloat(content))) continue
    const asText = tag.replace(/\s+t=["']\w+["']/, '').replace(/^<(?:\w+:)?c/, '$& t="str"')
    result += text.slice(done, open) + asText
    done = open + tag.length
  }
  return done === 0 ? text : result + text.slice(done)
}
