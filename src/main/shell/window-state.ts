import type { Rectangle } from 'electron'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

/** Where the window was when it was last seen; DIP of the whole desktop. */
export const WindowState = z.strictObject({
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }),
  isMaximized: z.boolean(),
})
export type WindowState = z.infer<typeof WindowState>

/** Smallest window in which every screen can be worked with. */
export const MIN_SIZE = { width: 900, height: 560 }
const FIRST_SIZE = { width: 1360, height: 860 }
/** So much of the top edge must be on a display that a hand can take hold of it. */
const GRIP = { width: 120, height: 24 }

/** A window that can be opened: without x and y the system chooses the place. */
export interface WindowPlace {
  readonly width: number
  readonly height: number
  readonly x?: number
  readonly y?: number
  readonly isMaximized: boolean
}

/**
 * Where the window opens: as it was left, unless the display it was on is gone or smaller now. Then it is moved to the first display, the
 * primary one, and made to fit.
 *
 * @param displays Work areas, the primary display first.
 */
export function windowPlace(state: WindowState | null, displays: readonly Rectangle[]): WindowPlace {
  const primary = displays[0]
  if (!state) return { ...fitting(FIRST_SIZE, primary), isMaximized: false }
  const { bounds, isMaximized } = state
  // Made to fit first: what stuck out may have been all that could be reached.
  const display = displays.find(area => isInReach({ ...bounds, ...fitting(bounds, area) }, area))
  if (display) return { ...bounds, ...fitting(bounds, display), isMaximized }
  const size = fitting(bounds, primary)
  if (!primary) return { ...size, isMaximized }
  const x = primary.x + Math.round((primary.width - size.width) / 2)
  const y = primary.y + Math.round((primary.height - size.height) / 2)
  return { ...size, x, y, isMaximized }
}

function isInReach({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const seen = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return seen >= GRIP.width && y >= area.y && y + GRIP.height <= area.y + area.height
}

function fitting({ width, height }: { readonly width: number; readonly height: number }, area: Rectangle | undefined) {
  return {
    width: Math.max(Math.min(width, area?.width ?? width), MIN_SIZE.width),
    height: Math.max(Math.min(height, area?.height ?? height), MIN_SIZE.height),
  }
}

/** A state that is not there, or that something spoiled, is none. */
export function readWindowState(file: string): WindowState | null {
  try {
    return WindowState.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null
  } catch {
    return null
  }
}

/** Written under another name first; where it cannot be written, the window opens at its first place next time. */
export function keepWindowState(file: string, state: WindowState, log: (text: string) => void): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(`${file}.tmp`, JSON.stringify(state), { mode: 0o600 })
    renameSync(`${file}.tmp`, file)
  } catch (error) {
    log(`the place of the window cannot be kept: ${String(error)}\n`)
  }
}
