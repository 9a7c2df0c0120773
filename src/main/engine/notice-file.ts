import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { NoticeDetail } from '../../contract/notice.ts'

/** Ending of a file that is being written. */
const UNFINISHED = '.part'

/**
 * Writes the text form of a notice below `folder`, for its owner only: beside, then renamed, so that a file is whole or not there.
 * The name holds time, run and number, and is never used twice, also when the clock was moved back. Where the process died before it
 * wrote down the name, the file is there already and is taken as it is.
 *
 * @param isKept whether a file of that name is known as that of an occurrence
 * @returns the file's name
 */
export function writeNoticeFile(folder: string, notice: NoticeDetail, isKept: (name: string) => boolean): string {
  const { text } = notice
  const time = notice.at.replaceAll(/[-:]/g, '').replace('T', '_').slice(0, 15)
  const run = notice.run === null ? 'no-run' : `run-${notice.run}`
  const agent = notice.agent.replaceAll(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 60)
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
  const stem = `${time}_${run}_notice-${notice.id}_${agent}_manual_review_notification`
  const name = namesOf(stem).find(candidate => !existsSync(join(folder, candidate)) || isLeftOver(candidate)) ?? ''
  if (existsSync(join(folder, name))) return name
  const beside = join(folder, `${name}${UNFINISHED}`)
  try {
    const file = openSync(beside, 'wx', 0o600)
    try {
      writeWhole(file, Buffer.from(text))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, join(folder, name))
    syncFolder(folder)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
  return name

  function isLeftOver(candidate: string): boolean {
    return !isKept(candidate) && readFileSync(join(folder, candidate), 'utf8') === text
  }
}

/** A name outlives the power only when its folder is written too; Windows has no such thing to ask for. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** Removes what a process that died left half-written. */
export function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.endsWith(UNFINISHED)) rmSync(join(folder, name), { force: true })
  }
}

/** Only the owner of the workspace writes here, so that nobody takes a name in between. */
function* namesOf(stem: string): Generator<string, never> {
  yield `${stem}.txt`
  for (let copy = 2; ; copy += 1) yield `${stem}-${copy}.txt`
}

function writeWhole(file: number, bytes: Buffer): void {
  let done = 0
  while (done < bytes.length) done += writeSync(file, bytes, done)
}
