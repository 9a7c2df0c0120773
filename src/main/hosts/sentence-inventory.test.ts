import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { vietnamese } from '../../contract/sentences/vietnamese/vietnamese.ts'
import { windowEnglish } from '../../contract/sentences/window-english.ts'

const MAIN = fileURLToPath(new URL('..', import.meta.url))

/** What is written for the command line, other programs, files beside the data, or developers: no screen shows it. */
const NOT_SHOWN =
  /^(hosts\/(?!open-engine|choose-place|plant-of|shell-link|owner)|shell\/(words|console-content)|engine\/(notice-text|announce-notice|work-list|redact)|engine\/source-views\/corrections|pipelines\/production\/(export\/workbook|validate\/reference-warning|track\/shared-plant-expected)|ingest\/definitions\/source-header)/
/** Defects, SQL and lines of the log are not for the planner. */
const NOT_TOLD =
  /^(?:\w+\.)*(?:prepare|exec|pragma|info|warn|error|debug|matchAll|test)$|^(?:Error|TypeError|RangeError|RegExp|Worker)$/

test('every sentence the engine says has its words in Vietnamese', () => {
  const known = new Set(Object.keys(vietnamese).map(skeleton))
  const sentences = said.filter(({ text }) => /[.:]$/.test(text) && !NOT_SENTENCES.has(text))
  expect(sentences.filter(({ text }) => !known.has(skeleton(text)))).toEqual([])
})

test('where the engine advises a command the window names a screen, in both languages', () => {
  const advice = said.filter(({ text }) => /moldline [a-z]|(?:^|\s)--[a-z]/.test(text) && !text.startsWith('MOLDLINE_'))
  const isKnown = (text: string) =>
    [windowEnglish, vietnamese].every(words =>
      Object.keys(words).some(known => known === text || known === `See them with: ${text}` || begins(known, text)),
    )
  expect(advice.length).toBeGreaterThan(10)
  expect(advice.filter(({ text }) => !isKnown(text))).toEqual([])
})

/** Whether a sentence begins as the other does before what is put in. */
function begins(known: string, text: string): boolean {
  const place = text.indexOf('{}')
  return place > 0 && known.startsWith(text.slice(0, place))
}

/** Put together of sentences that are checked one by one. */
const NOT_SENTENCES = new Set<string>([
  '{}{}. Open Moldline to load {}.',
  // a subject, a count, or a clause stands in it that is told with the sentence around it
  'The database is at generation {}{}; {}.',
  '{} has other columns now{}.',
  '{}Cancelled. {} Files already read are not read again next time.',
  '{}The data are those of generation {}.',
  '{}A dry run raises no notice.',
  '{}A notice was raised.',
  '{}DB is empty.',
  '{}DB defines {}, which is not read.',
  'The header {} should stand once in sheet {}, found in {}.',
  'The newest backup of it takes its place.',
  // the message that a test brings, and the name of a type of mismatch in the reference workbook
  'The code is {}.',
  'Moldline is set up to tell you when its plant "{}" needs a person.',
  'If you do not expect this, do nothing: nothing more will come.',
  'PO does not exist in purchaseOrders.',
])

const said = sourceFiles(MAIN).flatMap(file => {
  const path = relative(MAIN, file).replaceAll('\\', '/')
  return NOT_SHOWN.test(path) ? [] : textsOf(file).map(text => ({ path, text }))
})

/** A sentence without what is put in. */
function skeleton(sentence: string): string {
  return sentence.replaceAll(/\{[^{}]*\}/g, '{}')
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !/\.test\.ts$|[\\/]?testing[\\/]/.test(name))
    .map(name => join(folder, name))
}

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

/** Texts of more than one word in a source file, each with `{}` for what is put in. */
function textsOf(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8')
  const found: string[] = []
  function visit(value: unknown): void {
    if (Array.isArray(value)) value.forEach(visit)
    if (!isNode(value)) return
    if (value.type === 'ImportDeclaration' || value.type === 'ImportExpression') return
    if ((value.type === 'CallExpression' || value.type === 'NewExpression') && isNotTold(value, source)) return
    const text = textOf(value)
    if (text !== null && /\p{L}{2,} ./u.test(text)) found.push(text)
    for (const [key, child] of Object.entries(value)) if (key !== 'type') visit(child)
  }
  visit(parseSync(file, source).program)
  return found
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

function isNotTold({ callee }: Node, source: string): boolean {
  const { start, end } = callee as { start: number; end: number }
  return NOT_TOLD.test(source.slice(start, end))
}

function textOf(node: Node): string | null {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'].trim()
  if (node.type !== 'TemplateLiteral') return null
  const quasis = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[]
  return quasis
    .map(({ value }) => value.cooked)
    .join('{}')
    .trim()
}
