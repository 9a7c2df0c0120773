/** A ref for what opens below the fold of its panel: scrolls just far enough to show it. */
export function reveal(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
