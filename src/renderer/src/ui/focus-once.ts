/** A form opens under the hands of whoever pressed the key for it: a `ref` for what has the focus first. */
export function focusOnce(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true })
}
