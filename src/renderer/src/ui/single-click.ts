import type { MouseEvent } from 'react'

/**
 * Acts on a click, but not on the second one of a double click: where one action takes the place of another under the pointer, that
 * second click would do the other. Keys act as ever.
 */
export function singleClick(act: () => void): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail < 2) act()
  }
}
