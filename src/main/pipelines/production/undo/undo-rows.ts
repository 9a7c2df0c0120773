/** A row of one file: content under a key. Exact duplicates of it in the file are one row. */
export interface FileRow {
  readonly contentHash: string
  readonly keyHash: string
  /** Whether it can be made again: its table still has the columns it had. */
  readonly canComeBack: boolean
}

/** One file before the run that is undone, after it, and now. */
export interface FileRows<Row extends FileRow> {
  readonly before: readonly Row[]
  readonly after: readonly Row[]
  readonly now: readonly Row[]
}

/** What is known of a key beyond the file, over all rows of the table. */
export interface KeyFacts {
  /** No row has the key now. */
  readonly isFree: (keyHash: string) => boolean
  /** Its rows are those the undone run left. */
  readonly isAsLeft: (keyHash: string) => boolean
}

/** Rows of `now` to take out, rows of `before` to bring back. */
export interface RowInverse<Row extends FileRow> {
  readonly takeOut: readonly Row[]
  readonly bringBack: readonly Row[]
}

/**
 * The inverse of what a run did to a file that was changed again since, key by key (design 4, "Undo"): a row it added is taken out while it is
 * there, a changed one goes back while it is as the run left it, one it removed comes back when nothing else has its key now. What was
 * changed later stays.
 */
export function undoRows<Row extends FileRow>(rows: FileRows<Row>, facts: KeyFacts): RowInverse<Row> {
  const [before, after, now] = [byContent(rows.before), byContent(rows.after), byContent(rows.now)]
  const added = Map.groupBy(surplus(after, before), row => row.keyHash)
  const removed = Map.groupBy(surplus(before, after), row => row.keyHash)
  const leftKeys = Map.groupBy(rows.after, row => row.keyHash)
  const nowKeys = Map.groupBy(rows.now, row => row.keyHash)
  const takeOut: Row[] = []
  const bringBack: Row[] = []

  /** The last row of this content that is there beyond those there were before the run. */
  function takeNow({ contentHash }: Row): boolean {
    const there = now.get(contentHash) ?? []
    const found = there.length > (before.get(contentHash)?.length ?? 0) ? there.pop() : undefined
    if (found !== undefined) takeOut.push(found)
    return found !== undefined
  }

  function isLacking({ contentHash }: Row): boolean {
    return (now.get(contentHash)?.length ?? 0) < (before.get(contentHash)?.length ?? 0)
  }

  for (const key of new Set([...added.keys(), ...removed.keys()])) {
    const isAsLeftHere = isSameContent(leftKeys.get(key) ?? [], nowKeys.get(key) ?? [])
    const [came, went] = [added.get(key) ?? [], removed.get(key) ?? []]
    for (let at = 0; at < Math.max(came.length, went.length); at++) {
      const [one, other] = [came[at], went[at]]
      if (other === undefined) {
        if (one !== undefined) takeNow(one)
      } else if (!other.canComeBack) {
        continue
      } else if (one !== undefined) {
        if (takeNow(one)) bringBack.push(other)
      } else if (isLacking(other) && (isAsLeftHere ? facts.isAsLeft(key) : facts.isFree(key))) {
        bringBack.push(other)
      }
    }
  }
  return { takeOut, bringBack }
}

function byContent<Row extends FileRow>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, row => row.contentHash)
}

/** The rows one side has more of, the last ones of each content. */
function surplus<Row extends FileRow>(
  one: ReadonlyMap<string, readonly Row[]>,
  other: ReadonlyMap<string, readonly Row[]>,
): readonly Row[] {
  return [...one].flatMap(([content, rows]) => rows.slice(other.get(content)?.length ?? 0))
}

function isSameContent(one: readonly FileRow[], other: readonly FileRow[]): boolean {
  const text = (rows: readonly FileRow[]): string =>
    rows
      .map(row => row.contentHash)
      .toSorted()
      .join()
  return text(one) === text(other)
}
