import { threadUrls } from '../../../testing/program-url.ts'
import type { EngineOptions } from '../engine-options.ts'

/** The engine of the kill and fault tests: real threads, one reader, no pauses. */
export function crashEngineOptions(of: { readonly plant: string; readonly workspace: string }): EngineOptions {
  return {
    plant: of.plant,
    workspace: of.workspace,
    workers: threadUrls(),
    version: '0.0.0',
    environment: { MOLDLINE_RETRY_COUNT: '1', MOLDLINE_RETRY_DELAY_MS: '0', MOLDLINE_READERS: '1' },
    watch: false,
    actor: 'An',
    ownerName: 'the engine under test',
  }
}
