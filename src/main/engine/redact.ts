import { realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute } from 'node:path'
import type { Failure } from '../../contract/failure.ts'
import type { NoticeDraft } from '../../contract/notice.ts'

export interface RedactorOptions {
  /** Absolute folder of the workspace. */
  readonly workspace: string
  /** Absolute folder the planner chose; it stays as it is. */
  readonly plant: string
  readonly home?: string
  /** Takes out what must not be told anybody; see `KnownSecrets`. */
  readonly withoutSecrets?: (text: string) => string
}

/** Takes out of a text what people outside this computer need not see. */
export type Redactor = (text: string) => string

const WORKSPACE = 'the workspace'
const ELSEWHERE = 'a path on this computer'

/** Absolute paths: POSIX, Windows, UNC. A quoted one goes to its quote, another to the next space or bracket. */
const START = String.raw`(?:/(?=[^\s/])|[A-Za-z]:[\\/]|\\\\[^\s\\])`
const QUOTED = String.raw`(?<=(?<quote>['"\x60]))(?:file://)?${START}[^'"\x60]*(?=\k<quote>)`
const BARE = String.raw`(?<![\p{L}\p{N}_.)\]}~:/\\\-])(?:file://)?${START}[^\s'"\x60<>|(){},;]*`

/**
 * Makes the redactor of a workspace: secrets are blotted out, the workspace's path becomes "the workspace", the plant's is told as the
 * planner chose it, wherever a link leads, and every other absolute path becomes "a path on this computer". Who reads what it
 * leaves learns no secret, and no more of the file system than the path the planner chose.
 */
export function createRedactor(options: RedactorOptions): Redactor {
  const { workspace, plant, home = homedir(), withoutSecrets = (text: string) => text } = options
  const given = slashed(plant)
  const kept = spellings(plant)
  const owned = spellings(workspace)
  const flags = process.platform === 'win32' ? 'giu' : 'gu'
  // Known folders first: they may have spaces in their names.
  const paths = new RegExp(
    [below('root', [...kept, ...owned]), QUOTED, below('home', spellings(home)), BARE].join('|'),
    flags,
  )
  const isOneOf = (roots: readonly string[], root: string): boolean =>
    roots.some(one => (process.platform === 'win32' ? one.toLowerCase() === root.toLowerCase() : one === root))

  return text => {
    const open = withoutSecrets(text)
    return open.replace(paths, (found: string, ...rest: unknown[]) => {
      const { root, rootRest = '' } = rest.at(-1) as { readonly root?: string; readonly rootRest?: string }
      if (root === undefined) return ELSEWHERE
      if (isOneOf(given, root)) return found
      if (isOneOf(kept, root)) return `${plant}${rootRest}`
      return isOneOf(owned, root) ? `${WORKSPACE}${rootRest}` : ELSEWHERE
    })
  }
}

/** One of these folders, or what is in it; the folder ends where another part of the path or something else begins. */
function below(name: string, folders: readonly string[]): string {
  const longestFirst = folders.toSorted((a, b) => b.length - a.length).map(escaped)
  if (longestFirst.length === 0) return '(?!)'
  const rest = String.raw`[\\/][^\s'"\x60<>|(){},;]*|(?![\p{L}\p{N}_.\-])`
  return `(?:file://)?(?<${name}>${longestFirst.join('|')})(?<${name}Rest>${rest})`
}

/** A notice as people may see it. */
export function redactedDraft(draft: NoticeDraft, redact: Redactor): NoticeDraft {
  return {
    ...draft,
    summary: redact(draft.summary),
    failures: draft.failures.map(reason => redactedFailure(reason, redact)),
    healing: draft.healing.map(step => ({ ...step, outcome: redact(step.outcome) })),
  }
}

function redactedFailure(reason: Failure, redact: Redactor): Failure {
  const { file } = reason
  return {
    ...reason,
    message: redact(reason.message),
    remedy: redact(reason.remedy),
    file: file === null || !isAbsolute(file) ? file : redact(file),
  }
}

/** The folder as given, as the disk knows it, and with slashes. */
function spellings(folder: string): readonly string[] {
  return [...new Set([...slashed(folder), ...slashed(realPath(folder))])]
}

/** Without a slash at its end, with its own kind of slashes and with the other. */
function slashed(folder: string): readonly string[] {
  const path = folder.replace(/[\\/]+$/, '')
  return path === '' ? [] : [path, path.replaceAll('\\', '/')]
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder // it is not there (yet): then only its given name can be told
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}
