/** Where newer versions come from. Behind it stands electron-updater, in tests anything. */
export interface UpdateSource {
  /** The newer version, or null when there is none. */
  check(): Promise<string | null>
  /** Fetches what `check` found; it is installed when the program quits. */
  fetch(): Promise<void>
}

export interface UpdateCheckOptions {
  /** Made when it is first needed: while the setting is off it does not exist and nothing is contacted. */
  readonly source: () => Promise<UpdateSource>
  /** A newer version is there: whether the person wants it fetched. */
  readonly ask: (version: string) => Promise<boolean>
  readonly onFetched: (version: string) => Promise<void>
  readonly onFailed: () => Promise<void>
  readonly log: (text: string) => void
}

export interface UpdateCheck {
  /** Looks now and once a day from now on, or no more. */
  set(isOn: boolean): void
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Looks for a newer version while the setting is on; tells of each version once, and fetches it only when the person says so. */
export function createUpdateCheck({ source, ask, onFetched, onFailed, log }: UpdateCheckOptions): UpdateCheck {
  let timer: NodeJS.Timeout | undefined
  let told: string | null = null

  async function look(): Promise<void> {
    let version: string | null
    const updates = await source()
    try {
      version = await updates.check()
    } catch (error) {
      // No network is no news: the next day asks again.
      return log(`cannot look for a newer version: ${String(error)}\n`)
    }
    if (version === null || version === told || timer === undefined) return
    told = version
    if (!(await ask(version))) return
    try {
      await updates.fetch()
    } catch (error) {
      log(`cannot fetch version ${version}: ${String(error)}\n`)
      return onFailed()
    }
    await onFetched(version)
  }

  return {
    set(isOn) {
      if (isOn === (timer !== undefined)) return
      clearInterval(timer)
      timer = undefined
      if (!isOn) return
      timer = setInterval(() => void look(), DAY_MS)
      void look()
    },
  }
}
