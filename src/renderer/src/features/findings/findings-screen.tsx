import { useSession } from '../../state/session-context.ts'
import { ListStates } from '../../ui/list-states.tsx'
import { FindingList } from './finding-list.tsx'

/** What the checkers flagged in the current generation. */
export function FindingsScreen() {
  const { findings } = useSession()
  return <ListStates list={findings}>{list => <FindingList list={list} />}</ListStates>
}
