import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DecisionKind } from '../../../contract/decision.ts'
import type { RunSummary } from '../../../contract/run.ts'
import { UPLOAD_CHUNK_BYTES, type Upload, type UploadPreview } from '../../../contract/upload.ts'
import { callFailure, type CallFailure } from '../api/call-failure.ts'
import { runEnded } from './run-ended.ts'
import { sessionPart } from './session-parts.ts'
import type { Session } from './session.ts'

/** What is known of the effects of an upload. */
export type UploadTrial =
  | { readonly kind: 'none' }
  | { readonly kind: 'running' }
  | { readonly kind: 'refused'; readonly failure: CallFailure }
  /** `found` is null when the run ended before there was anything to compare. */
  | { readonly kind: 'done'; readonly run: RunSummary; readonly found: UploadPreview | null }

/** A workbook from the moment it is dropped until it is put away. */
export type UploadState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly name: string; readonly size: number; readonly received: number }
  | { readonly kind: 'recognising'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly failure: CallFailure }
  | {
      readonly kind: 'known'
      readonly upload: Upload
      /** Place below the plant it is tried at; null when it fits nowhere. */
      readonly path: string | null
      /** As if this were decided about it. */
      readonly assume: DecisionKind | null
      readonly trial: UploadTrial
      /** Where it was copied to in this session; null = nowhere. */
      readonly copiedTo: string | null
    }

/** One upload at a time: another one takes its place. */
export interface UploadSession extends StoreApi<UploadState> {
  /** Sends a file of this computer, has it recognised and tries it at its best place. */
  readonly take: (file: File) => void
  readonly tryAt: (path: string, assume?: DecisionKind | null) => void
  /** Notes that it was copied into the plant; what it would do is then what the next run does. */
  readonly copied: (path: string) => void
  readonly clear: () => void
}

/** The upload of the window, which outlives leaving the screen. */
export function uploadSession(session: Session): UploadSession {
  return sessionPart(session, 'upload', createUploadSession)
}

function createUploadSession(session: Session): UploadSession {
  const { sources } = session.api
  const store = createStore<UploadState>(() => ({ kind: 'idle' }))
  /** Only the newest file may change what is shown. */
  let newest = 0

  async function take(file: File): Promise<void> {
    clear()
    const mine = newest
    const isMine = () => mine === newest
    const { name, size } = file
    store.setState({ kind: 'sending', name, size, received: 0 }, true)
    try {
      const { upload } = await sources.beginUpload.mutate({ name: plainName(name), size })
      for (let offset = 0; offset < size && isMine(); offset += UPLOAD_CHUNK_BYTES) {
        const bytes = await base64Of(file.slice(offset, offset + UPLOAD_CHUNK_BYTES))
        const { received } = await sources.addToUpload.mutate({ upload, offset, bytes })
        if (isMine()) store.setState({ kind: 'sending', name, size, received }, true)
      }
      if (!isMine()) return void (await sources.removeUpload.mutate({ upload }))
      store.setState({ kind: 'recognising', name }, true)
      const known = await sources.recogniseUpload.mutate({ upload })
      if (!isMine()) return void (await sources.removeUpload.mutate({ upload }))
      const path = known.targets?.[0]?.path ?? null
      store.setState(
        { kind: 'known', upload: known, path, assume: null, trial: { kind: 'none' }, copiedTo: null },
        true,
      )
      if (path !== null) tryAt(path)
    } catch (error) {
      if (isMine()) store.setState({ kind: 'failed', name, failure: callFailure(error) }, true)
    }
  }

  function tryAt(path: string, assume: DecisionKind | null = null): void {
    const state = store.getState()
    if (state.kind !== 'known' || state.trial.kind === 'running') return
    newest += 1
    const mine = newest
    store.setState({ ...state, path, assume, trial: { kind: 'running' } }, true)
    void trial(state.upload.upload, path, assume).then(found => {
      const now = store.getState()
      if (mine === newest && now.kind === 'known') store.setState({ ...now, trial: found }, true)
    })
  }

  async function trial(upload: string, path: string, assume: DecisionKind | null): Promise<UploadTrial> {
    try {
      const { run } = await sources.previewUpload.mutate({ upload, path, assume })
      const ended = await runEnded(session, run)
      return { kind: 'done', run: ended, found: await sources.uploadPreview.query({ upload }) }
    } catch (error) {
      return { kind: 'refused', failure: callFailure(error) }
    }
  }

  function clear(): void {
    const state = store.getState()
    newest += 1
    store.setState({ kind: 'idle' }, true)
    if (state.kind !== 'known') return
    // What cannot be removed now goes when the console is closed.
    sources.removeUpload.mutate({ upload: state.upload.upload }).catch(() => undefined)
  }

  return {
    ...store,
    take: file => void take(file),
    tryAt,
    copied: path => {
      const state = store.getState()
      if (state.kind === 'known') store.setState({ ...state, copiedTo: path }, true)
    },
    clear,
  }
}

/** Some systems allow in names what others read as a path; the name only tells which file of the plant it is. */
function plainName(name: string): string {
  return name.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, '_').slice(-255)
}

/** Characters at once: a call with more arguments than this fails in some engines. */
const PIECE = 8_192

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const pieces: string[] = []
  for (let start = 0; start < bytes.length; start += PIECE) {
    pieces.push(String.fromCodePoint(...bytes.subarray(start, start + PIECE)))
  }
  return btoa(pieces.join(''))
}
