import { PRIORITIES } from '../../../../contract/recovery.ts'
import { NOTICE_STATES } from '../../../../contract/notice.ts'
import type { NoticeListQuery } from '../../state/session.ts'
import type { TableView } from '../../state/table-view.ts'

/** What the engine is asked for when there are too many notices to filter them here. */
export function noticeListQuery({ filters, search }: Pick<TableView, 'filters' | 'search'>): NoticeListQuery {
  const chosen = (id: string): readonly string[] => {
    const filter = filters.find(other => other.id === id)?.value
    return filter?.kind === 'choice' ? filter.anyOf : []
  }
  return {
    states: NOTICE_STATES.filter(state => chosen('state').includes(state)),
    priorities: PRIORITIES.filter(priority => chosen('priority').includes(priority)),
    agents: [...chosen('agent')],
    search: search.trim().slice(0, 200),
  }
}
