/** docs/performance.md in its two halves, so that one can be measured again without the other. */
export interface PageParts {
  /** Runs of the pipeline on each set. */
  readonly sets: string
  /** The window; empty while it was never measured. */
  readonly console: string
}

const CONSOLE = '\n## The console\n'

export function pageParts(page: string): PageParts {
  const at = page.indexOf(CONSOLE)
  return at < 0 ? { sets: page, console: '' } : { sets: page.slice(0, at), console: page.slice(at + 1) }
}

export function joinParts({ sets, console }: PageParts): string {
  return console === '' ? sets : `${sets.trimEnd()}\n\n${console}`
}
