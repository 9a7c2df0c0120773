import { LOG_LEVELS } from '../../../../contract/run-log.ts'
import type { LogListQuery } from '../../state/runs-session.ts'
import type { TableView } from '../../state/table-view.ts'

/** What the engine is asked for when there are too many lines to filter them here. */
export function logListQuery({ filters, search }: Pick<TableView, 'filters' | 'search'>): LogListQuery {
  const chosen = (id: string): readonly string[] => {
    const filter = filters.find(other => other.id === id)?.value
    return filter?.kind === 'choice' ? filter.anyOf : []
  }
  return {
    levels: LOG_LEVELS.filter(level => chosen('level').includes(level)),
    phases: [...chosen('phase')],
    search: search.trim().slice(0, 200),
  }
}
