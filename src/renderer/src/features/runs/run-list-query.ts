import { RUN_KINDS } from '../../../../contract/run-views.ts'
import { RUN_STATES } from '../../../../contract/run.ts'
import type { RunListQuery } from '../../state/runs-session.ts'
import type { TableView } from '../../state/table-view.ts'

/** What the engine is asked for when there are too many runs to filter them here. Days are those of this computer. */
export function runListQuery({ filters }: Pick<TableView, 'filters'>): RunListQuery {
  const chosen = (id: string): readonly string[] => {
    const filter = filters.find(other => other.id === id)?.value
    return filter?.kind === 'choice' ? filter.anyOf : []
  }
  const days = filters.find(({ id }) => id === 'startedAt')?.value
  const { from = null, to = null } = days?.kind === 'day' ? days : {}
  const tries = chosen('dryRun')
  return {
    states: RUN_STATES.filter(state => chosen('state').includes(state)),
    actors: [...chosen('actor')],
    kinds: RUN_KINDS.filter(kind => chosen('kind').includes(kind)),
    dryRun: tries.length === 1 ? tries[0] === 'try' : null,
    from: from === null ? '' : startOf(from, 0),
    before: to === null ? '' : startOf(to, 1),
  }
}

/** The first moment of a day or the one after it, UTC ISO 8601; empty when it is no day. */
function startOf(day: string, later: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const start = new Date(year, month - 1, date + later)
  return Number.isNaN(start.getTime()) ? '' : start.toISOString()
}
