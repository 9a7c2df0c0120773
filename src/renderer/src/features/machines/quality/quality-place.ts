import { DEFECT_COLUMNS } from '../../../../../contract/production-rows.ts'
import { isDay } from '../../../format/day-text.ts'
import type { RecordQuestion } from '../floor-records.tsx'

/** What a number on the Quality tab is of: a figure of the whole period, or one bar or point of a chart. */
const ABOUT = [
  'yield',
  'rate',
  'total',
  'ng',
  'shots',
  'time',
  'kind',
  'machine',
  'item',
  'mold',
  'machine-day',
] as const
export type QualityAbout = (typeof ABOUT)[number]

/** A number that is opened: what it is of, the name of its bar or point, and the records it is made of. */
export interface QualityPlace {
  readonly about: QualityAbout
  readonly name: string
  readonly query: RecordQuestion
}

const LISTS = ['machineNos', 'itemCodes', 'moldNos'] as const

/** The part of the address behind `#/machines/quality/`; `parseQualityPlace` reads it back. */
export function formatQualityPlace({ about, name, query }: QualityPlace): string {
  const parts = new URLSearchParams({ about, name, from: query.from, to: query.to })
  for (const list of LISTS) for (const value of query[list] ?? []) parts.append(list, value)
  if (query.defect) parts.set('defect', query.defect)
  return parts.toString()
}

/** Null for what is no address of a number. */
export function parseQualityPlace(key: string | null): QualityPlace | null {
  const parts = new URLSearchParams(key ?? '')
  const about = ABOUT.find(known => known === parts.get('about'))
  const [from, to] = [parts.get('from') ?? '', parts.get('to') ?? '']
  if (!about || ![from, to].every(isDay)) return null
  const lists = Object.fromEntries(LISTS.map(list => [list, parts.getAll(list)]))
  const defect = DEFECT_COLUMNS.find(known => known === parts.get('defect'))
  return { about, name: parts.get('name') ?? '', query: { from, to, ...lists, ...(defect && { defect }) } }
}
