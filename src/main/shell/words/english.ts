/** What the shell itself says: menu, tray, dialogs, native notifications of its own. Names in `&` are menu letters. */
export const english = {
  menu: {
    file: '&File',
    openPlant: 'Open plant folder …',
    recentPlants: 'Recent plants',
    noRecentPlants: 'No other plant yet',
    run: '&Run',
    runPipeline: 'Run pipeline',
    go: '&Go',
    screens: {
      run: 'Run',
      orders: 'Orders',
      machines: 'Machines',
      findings: 'Findings',
      inbox: 'Inbox',
      runs: 'Runs',
      data: 'Data',
      settings: 'Settings',
    },
    search: 'Search or command …',
    edit: '&Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: '&View',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    resetZoom: 'Actual size',
    fullScreen: 'Full screen',
    theme: 'Theme',
    themes: { auto: 'Like the system', light: 'Light', dark: 'Dark' },
    developerTools: 'Developer tools',
    help: '&Help',
    shortcuts: 'Keyboard shortcuts',
    logs: 'Open logs folder',
    about: 'About Moldline',
    close: 'Close window',
    quit: 'Quit Moldline',
  },
  tray: {
    open: 'Open Moldline',
    unread: (count: number) => (count === 1 ? '1 unread notice' : `${count} unread notices`),
    nothingUnread: 'No unread notices',
  },
  plant: {
    choose: 'Open plant folder',
    chooseHint: 'The folder that holds dynamicDatabase and staticDatabase',
    sample: 'Moldline has opened its sample plant.',
    sampleHint:
      'Open the folder of your own plant now, or look around first. Later it is under File, Open plant folder.',
    openOwn: 'Open plant folder …',
    lookAround: 'Look around',
    switch: (plant: string) => `Open the plant ${plant}?`,
    switchHint: 'The plant that is open is closed. A run that is going is stopped; nothing is left half-loaded.',
    open: 'Open',
    stay: 'Stay here',
  },
  trouble: {
    again: 'Try again',
    quit: 'Quit',
    engineEnds: 'The engine of Moldline ended several times in a row and is not started again on its own.',
    engineEndsHint: (folder: string) =>
      `Your data are safe: nothing is published half. What it said last is in ${folder}.`,
    pageEnds: 'The window of Moldline ended several times in a row.',
    pageEndsHint: (folder: string) => `A run goes on without it. What is known is in ${folder}.`,
    reload: 'Open it again',
    unresponsive: 'The window of Moldline does not answer.',
    unresponsiveHint:
      'A run goes on either way; what you typed and did not keep is lost when the window is opened again.',
    wait: 'Wait',
  },
  update: {
    found: (version: string) => `Moldline ${version} is available.`,
    foundHint: (version: string) => `This is ${version}. Nothing is fetched before you say so.`,
    fetch: 'Fetch it',
    later: 'Later',
    ready: (version: string) => `Moldline ${version} is installed when you quit.`,
    failed: 'The newer version could not be fetched.',
    failedHint: 'Moldline goes on as it is; try again later.',
    ok: 'OK',
  },
} as const

type Worded<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends (...given: infer Given) => string
    ? (...given: Given) => string
    : Words[Key] extends string
      ? string
      : Worded<Words[Key]>
}

/** The same words in any language. */
export type ShellWords = Worded<typeof english>
