import { dialog, type BrowserWindow } from 'electron'
import type { Failure } from '../../contract/failure.ts'
import type { ShellWords } from './words/english.ts'

/** Where and in which words something is asked. */
export interface Asking {
  readonly window: BrowserWindow
  readonly words: ShellWords
}

/** Asks for a plant folder; null when the person closes the dialog. */
export async function askForPlant({ window, words }: Asking): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.plant.choose,
    message: words.plant.chooseHint,
    properties: ['openDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** First start without a plant: the sample is open, one's own is one click away. */
export async function askForFirstPlant(asking: Asking): Promise<string | null> {
  const { sample, sampleHint, openOwn, lookAround } = asking.words.plant
  const isWanted = await askFirst(asking, { message: sample, detail: sampleHint, buttons: [openOwn, lookAround] })
  return isWanted ? askForPlant(asking) : null
}

/** A second start named another plant than the open one. */
export function askToSwitch(asking: Asking, plant: string): Promise<boolean> {
  const { switch: message, switchHint, open, stay } = asking.words.plant
  return askFirst(asking, { message: message(plant), detail: switchHint, buttons: [open, stay] })
}

/** What a person chooses when there is no engine. */
export type EngineTrouble = 'again' | 'plant' | 'quit'

/** The engine cannot work on this plant: says why and what can be done. */
export async function askAboutRefusal(
  { window, words }: Asking,
  { message, remedy }: Pick<Failure, 'message' | 'remedy'>,
): Promise<EngineTrouble> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message,
    detail: remedy,
    buttons: [words.trouble.again, words.menu.openPlant, words.trouble.quit],
    defaultId: 0,
    cancelId: 2,
  })
  return (['again', 'plant', 'quit'] as const)[response] ?? 'quit'
}

/** The engine ended too often: says where its last words are. */
export function askAboutEnds(asking: Asking, logFolder: string): Promise<EngineTrouble> {
  const { engineEnds, engineEndsHint } = asking.words.trouble
  return askAboutRefusal(asking, { message: engineEnds, remedy: engineEndsHint(logFolder) })
}

/** The page ended too often in a row: true opens it again, false quits. */
export function askAboutPageEnds(asking: Asking, logFolder: string): Promise<boolean> {
  const { pageEnds, pageEndsHint, reload, quit } = asking.words.trouble
  return askFirst(asking, { message: pageEnds, detail: pageEndsHint(logFolder), buttons: [reload, quit] })
}

/** The page does not answer: true waits for it, false opens it again. */
export function askToWait(asking: Asking): Promise<boolean> {
  const { unresponsive, unresponsiveHint, wait, reload } = asking.words.trouble
  return askFirst(asking, { message: unresponsive, detail: unresponsiveHint, buttons: [wait, reload] })
}

/** A newer version is there: true fetches it. */
export function askToFetch(asking: Asking, found: string, present: string): Promise<boolean> {
  const words = asking.words.update
  return askFirst(asking, {
    message: words.found(found),
    detail: words.foundHint(present),
    buttons: [words.fetch, words.later],
  })
}

/** Says one thing that needs no choice. */
export async function tell({ window, words }: Asking, message: string, detail = ''): Promise<void> {
  await dialog.showMessageBox(window, { type: 'info', message, detail, buttons: [words.update.ok] })
}

interface Choice {
  readonly message: string
  readonly detail: string
  /** The first is the default, the second what Esc means. */
  readonly buttons: readonly [string, string]
}

async function askFirst({ window }: Asking, { message, detail, buttons }: Choice): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message,
    detail,
    buttons: [...buttons],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0
}
