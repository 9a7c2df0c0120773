import type { KeyboardEvent, ReactNode } from 'react'
import styles from './screen-tabs.module.css'

/** One way to look at a screen. */
export interface ScreenTab<Name extends string> {
  readonly name: Name
  readonly text: string
  /** How many there are, as the language writes it. */
  readonly count?: string
  /** Whether those wait for a person. */
  readonly isWaiting?: boolean
}

/** The tabs of a screen; `id` is unique on it. */
export interface ScreenTabsProps<Name extends string> {
  readonly id: string
  readonly label: string
  readonly tabs: readonly ScreenTab<Name>[]
  readonly value: Name
  readonly onChange: (name: Name) => void
}

/** The ways to look at a screen, the same look everywhere: arrow keys go from one to the next. */
export function ScreenTabs<Name extends string>({ id, label, tabs, value, onChange }: ScreenTabsProps<Name>) {
  function choose(name: Name): void {
    onChange(name)
    // Another tab may be another screen with a head of its own: the keyboard stays on the tab all the same.
    setTimeout(() => document.getElementById(tabId(id, name))?.focus())
  }

  function onKeyDown(event: KeyboardEvent): void {
    const here = tabs.findIndex(({ name }) => name === value)
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: tabs.length - 1 }[event.key]
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    choose(next.name)
  }

  return (
    <div role="tablist" aria-label={label} className={styles['tabs']}>
      {tabs.map(({ name, text, count, isWaiting = false }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(id, name)}
          aria-selected={name === value}
          tabIndex={name === value ? 0 : -1}
          className={styles['tab']}
          onClick={() => choose(name)}
          onKeyDown={onKeyDown}
        >
          {text}
          {count !== undefined && (
            <>
              {' '}
              <span className={styles['count']} data-waiting={isWaiting || undefined}>
                {count}
              </span>
            </>
          )}
        </button>
      ))}
    </div>
  )
}

/** What the chosen tab shows; `id` is that of its tabs. */
export interface ScreenTabPanelProps {
  readonly id: string
  readonly value: string
  readonly children: ReactNode
}

/** The room below the tabs. */
export function ScreenTabPanel({ id, value, children }: ScreenTabPanelProps) {
  return (
    <div role="tabpanel" aria-labelledby={tabId(id, value)} className={styles['panel']}>
      {children}
    </div>
  )
}

function tabId(id: string, name: string): string {
  return `${id}-tab-${name}`
}
