import { COMPARED_PARTS, type ComparedPart } from './compare/compared-parts.ts'

/** What the Runs screen shows beside the list of runs. */
export const RUNS_VIEWS = ['history', 'calendar', 'trend', 'log', 'support'] as const
export type RunsView = (typeof RUNS_VIEWS)[number]

/** Where one is on the Runs screen: `12` is a run, `12~15` compares two and `12~15/orders` their orders, the others are named. */
export type RunsPlace =
  | { readonly kind: 'history'; readonly run: number | null }
  | { readonly kind: 'compare'; readonly base: number; readonly other: number; readonly part?: ComparedPart }
  | { readonly kind: 'calendar'; readonly month: string | null }
  | { readonly kind: 'trend' }
  | { readonly kind: 'log'; readonly run: number | null }
  | { readonly kind: 'support' }

const RUN = /^[1-9]\d{0,8}$/
const PAIR = /^(?<base>[1-9]\d{0,8})~(?<other>[1-9]\d{0,8})(?:\/(?<part>\w+))?$/
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/

/** Reads what the address opens; anything unknown is the history. */
export function parseRunsPlace(opened: string | null): RunsPlace {
  const text = opened ?? ''
  const pair = PAIR.exec(text)?.groups
  if (pair) {
    const part = COMPARED_PARTS.find(name => name === pair['part'])
    return { kind: 'compare', base: Number(pair['base']), other: Number(pair['other']), ...(part && { part }) }
  }
  if (RUN.test(text)) return { kind: 'history', run: Number(text) }
  const [name = '', key = ''] = text.split('/')
  switch (name) {
    case 'calendar':
      return { kind: 'calendar', month: MONTH.test(key) ? key : null }
    case 'log':
      return { kind: 'log', run: RUN.test(key) ? Number(key) : null }
    case 'trend':
    case 'support':
      return { kind: name }
    default:
      return { kind: 'history', run: null }
  }
}

/** The other way round; null is the history alone. */
export function formatRunsPlace(place: RunsPlace): string | null {
  switch (place.kind) {
    case 'history':
      return place.run === null ? null : `${place.run}`
    case 'compare':
      return `${place.base}~${place.other}${place.part ? `/${place.part}` : ''}`
    case 'calendar':
      return place.month === null ? 'calendar' : `calendar/${place.month}`
    case 'log':
      return place.run === null ? 'log' : `log/${place.run}`
    case 'trend':
    case 'support':
      return place.kind
    default:
      return place satisfies never
  }
}
