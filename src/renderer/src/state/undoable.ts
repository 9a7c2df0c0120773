import { createStore, type StoreApi } from 'zustand/vanilla'
import { useSession } from './session-context.ts'
import { sessionPart } from './session-parts.ts'
import type { Session } from './session.ts'

/** Something a person just did that can be taken back. */
export interface Undoable {
  /** What was done, in the language of the window, e.g. "3 findings acknowledged". */
  readonly sentence: string
  /** Takes it back; a rejection is shown as what could not be undone. */
  readonly undo: () => Promise<unknown>
}

/** How long it is offered, in milliseconds; pointing at it or focusing it holds it. */
export const UNDO_OFFERED_MS = 10_000

/** The one thing that can be undone now; a later one takes its place. */
export interface UndoStore extends StoreApi<{ readonly offered: Undoable | null }> {
  readonly announce: (undoable: Undoable) => void
  /** Takes back what is offered, once; false when nothing is. */
  readonly undo: () => Promise<boolean>
  readonly dismiss: () => void
}

/** The window's undo notice. */
export function undoStore(session: Session): UndoStore {
  return sessionPart(session, 'undoable', () => {
    const store = createStore<{ readonly offered: Undoable | null }>(() => ({ offered: null }))
    const dismiss = () => store.setState({ offered: null })
    return {
      ...store,
      dismiss,
      announce: offered => store.setState({ offered }),
      undo: async () => {
        const { offered } = store.getState()
        if (!offered) return false
        dismiss()
        await offered.undo()
        return true
      },
    }
  })
}

/**
 * Says what was done and offers to take it back, by a button or U, for ten seconds. For code outside of components.
 *
 * @example announceUndoable(session, { sentence, undo: () => api.settings.change.mutate({ change: before }) })
 */
export function announceUndoable(session: Session, undoable: Undoable): void {
  undoStore(session).announce(undoable)
}

/** The same for components. */
export function useAnnounceUndoable(): (undoable: Undoable) => void {
  return undoStore(useSession()).announce
}
