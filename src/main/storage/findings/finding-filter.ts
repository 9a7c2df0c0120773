import type { FindingQuery } from '../../../contract/query.ts'
import { SEVERITIES } from '../../../contract/severity.ts'

/** Which open findings a query means, as SQL with named parameters. Only conditions that are asked for, so that indexes serve the rest. */
export interface FindingFilter {
  readonly where: string
  readonly parameters: Readonly<Record<string, string | number>>
}

/** @param baseline the plant's first checked run */
export function findingFilter(query: FindingQuery, baseline: number): FindingFilter {
  const { rules, severities, tables, poNo, cause, search, newOnly } = query
  const conditions: readonly (readonly [isAsked: boolean, sql: string, name: string, value: string | number])[] = [
    [rules.length > 0, 'f.rule in (select value from json_each(:rules))', 'rules', JSON.stringify(rules)],
    [
      severities.length > 0,
      'f.severity_rank in (select value from json_each(:severities))',
      'severities',
      JSON.stringify(severities.map(severity => SEVERITIES.indexOf(severity))),
    ],
    [tables.length > 0, 'f.table_name in (select value from json_each(:tables))', 'tables', JSON.stringify(tables)],
    [poNo !== '', 'f.po_no = :poNo', 'poNo', poNo],
    [cause !== '', 'f.cause = :cause', 'cause', cause],
    [search.trim() !== '', 'instr(f.search_text, :search) > 0', 'search', search.trim().toLowerCase()],
    [newOnly, 'f.first_run > :baseline', 'baseline', baseline],
  ]
  const asked = conditions.filter(([isAsked]) => isAsked)
  return {
    where: ['where f.to_run is null', ...asked.map(([, sql]) => sql)].join(' and '),
    parameters: Object.fromEntries(asked.map(([, , name, value]) => [name, value])),
  }
}
