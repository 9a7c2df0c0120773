import { dialog, type BrowserWindow } from 'electron'
import type { Failure } from '../../contract/failure.ts'

/** Asks for a plant folder; null when the person closes the dialog. */
export async function askForPlant(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open plant folder',
    message: 'The folder that holds dynamicDatabase and staticDatabase',
    properties: ['openDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** First start without a plant: the sample is open, one's own is one click away. */
export async function askForFirstPlant(window: BrowserWindow): Promise<string | null> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Moldline has opened its sample plant.',
    detail: 'Open the folder of your own plant now, or look around first. Later it is under File, Open plant folder.',
    buttons: ['Open plant folder …', 'Look around'],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0 ? askForPlant(window) : null
}

/** A second start named another plant than the open one. */
export async function askToSwitch(window: BrowserWindow, plant: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `Open the plant ${plant}?`,
    detail: 'The plant that is open is closed. A run that is going is stopped; nothing is left half-loaded.',
    buttons: ['Open', 'Stay here'],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0
}

/** What a person chooses when there is no engine. */
export type EngineTrouble = 'again' | 'plant' | 'quit'

/** The engine cannot work on this plant: says why and what can be done. */
export async function askAboutRefusal(window: BrowserWindow, { message, remedy }: Failure): Promise<EngineTrouble> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message,
    detail: remedy,
    buttons: ['Try again', 'Open plant folder …', 'Quit'],
    defaultId: 0,
    cancelId: 2,
  })
  return (['again', 'plant', 'quit'] as const)[response] ?? 'quit'
}

/** The engine ended too often: says where its last words are. */
export function askAboutEnds(window: BrowserWindow, logFolder: string): Promise<EngineTrouble> {
  return askAboutRefusal(window, {
    code: 'worker_died',
    message: 'The engine of Moldline ended several times in a row and is not started again on its own.',
    remedy: `Your data are safe: nothing is published half. What it said last is in ${logFolder}.`,
    file: logFolder,
    sheet: null,
    cell: null,
    transient: false,
  })
}
