import { test as base } from '@playwright/test'
import { hasSharedPlantData } from '../../src/testing/shared-plant.ts'
import { createPlace, type PlantData, type TestPlace } from '../place.ts'
import type { Desktop, StartDesktop } from './desktop.ts'
import { startOnDouble, type DoubleDesktop } from './double-desktop.ts'
import { electronProgram, startOnElectron } from './electron-desktop.ts'

/** `double` runs everywhere; `electron` where its program is present. */
export const DESKTOP_HOSTS = ['double', 'electron'] as const

interface Options {
  readonly host: (typeof DESKTOP_HOSTS)[number]
  /** Which plant the program opens. */
  readonly plantData: PlantData
}

interface Fixtures {
  readonly place: TestPlace
  /** Starts the program; what is left of it ends with the test. */
  readonly start: StartDesktop
  /** The same over the double, for what only the double can show. */
  readonly startDouble: (...args: readonly string[]) => DoubleDesktop
}

/** Tests of the desktop program; over Electron itself skipped, with the reason printed, where its program is not there. */
export const test = base.extend<Options & Fixtures>({
  host: ['double', { option: true }],

  plantData: ['sample', { option: true }],

  place: async ({ plantData }, use) => {
    test.skip(plantData === 'shared' && !hasSharedPlantData(), 'the real plant data are not beside this checkout')
    const place = createPlace(plantData)
    await use(place)
    place.remove()
  },

  startDouble: async ({ context, place }, use) => {
    const started: DoubleDesktop[] = []
    const complaints: string[] = []
    context.on('weberror', error => complaints.push(error.error().message))
    await use((...args) => {
      const desktop = startOnDouble(context, place, args)
      started.push(desktop)
      return desktop
    })
    for (const desktop of started) await desktop.kill()
    // What a command prints is its result.
    const windows = started.filter(({ isCommand }) => !isCommand)
    const printed = windows.map(({ double }) => double.printed()).join('')
    if (printed !== '') throw new Error(`main printed:\n${printed}`)
    if (complaints.length > 0) throw new Error(`the page complained:\n${complaints.join('\n')}`)
  },

  start: async ({ host, place, startDouble }, use) => {
    const program = host === 'electron' ? electronProgram() : ''
    test.skip(program === null, "Electron's program is not installed; npm start fetches it where it can be")
    const started: Desktop[] = []
    await use(async (...args) => {
      if (host === 'double') return startDouble(...args)
      const desktop = await startOnElectron(program ?? '', place, args)
      started.push(desktop)
      return desktop
    })
    for (const desktop of started) await desktop.kill()
  },
})
