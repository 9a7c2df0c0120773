import { Component, type ReactNode } from 'react'
import { FailurePanel } from '../../ui/failure-panel.tsx'

/** A screen that cannot be drawn, by what it threw. */
interface ScreenBoundaryState {
  readonly error: Error | null
}

/**
 * Keeps a defect of one screen from taking the window down: the frame stays, says what happened and tries again. React asks for a
 * class here. Whoever uses it gives it the screen's name as its key, so that another screen starts afresh.
 */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, ScreenBoundaryState> {
  override state: ScreenBoundaryState = { error: null }

  static getDerivedStateFromError(error: unknown): ScreenBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    // A screen whose code could not be loaded is asked for again with the page.
    return <FailurePanel failure={{ kind: 'defect', message: error.message }} onRetry={() => location.reload()} />
  }
}
