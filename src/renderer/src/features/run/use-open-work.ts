import type { WorkItem } from '../../../../contract/engine.ts'
import { useSession } from '../../state/session-context.ts'
import { choiceOf } from '../../state/table-view.ts'
import { formatDataPlace } from '../data/data-place.ts'

/** Goes to where a row of the work list is dealt with. */
export function useOpenWork(): (item: WorkItem) => void {
  const { router, tables } = useSession()
  return ({ kind, subject }) => {
    switch (kind) {
      case 'order-late':
      case 'order-at-risk':
        return router.go({ screen: 'orders', opened: subject })
      case 'file-held':
      case 'file-failed':
      case 'file-missing':
        return router.go({ screen: 'data', opened: formatDataPlace({ tab: 'decisions', key: `file:${subject}` }) })
      case 'finding':
        tables.change('findings', { search: '', filters: [choiceOf('cause', subject)] })
        return router.go({ screen: 'findings', opened: null })
      case 'notice':
        return router.go({ screen: 'inbox', opened: subject })
      default:
        return kind satisfies never
    }
  }
}
