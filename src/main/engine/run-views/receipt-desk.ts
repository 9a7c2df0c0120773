import { EngineFailure } from '../../../contract/failure.ts'
import type { FileReceipt } from '../../../contract/run-receipt.ts'
import type { SourceFile } from '../../../contract/source-file.ts'
import type { Log } from '../../pipeline/log.ts'
import type { WrittenReceipt } from '../../storage/console/run-receipts.ts'
import type { Generation } from '../../storage/generations/generation-store.ts'

/** How plant.db stands. */
export interface Standing {
  readonly generation: Generation | null
  readonly files: readonly SourceFile[]
}

/** Writes down how plant.db stands before and after each run. */
export interface ReceiptDesk {
  begin(): void
  /** Null when plant.db cannot be read. */
  end(): WrittenReceipt | null
}

/** @param standing throws EngineFailure `database_unreadable` */
export function createReceiptDesk(standing: () => Standing, log: Log): ReceiptDesk {
  let before: Generation | null = null

  function read(): Standing | null {
    try {
      return standing()
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error
      log.warn({ failure: error.failure }, 'no receipt of the run can be kept')
      return null
    }
  }

  return {
    begin() {
      before = read()?.generation ?? null
    },
    end() {
      const after = read()
      if (!after) return null
      const { generation, files } = after
      return {
        receipt: {
          generationBefore: before?.number ?? null,
          generationAfter: generation?.number ?? null,
          checksumBefore: before?.checksum ?? null,
          checksumAfter: generation?.checksum ?? null,
          rowsBefore: rowsOf(before),
          rowsAfter: rowsOf(generation),
        },
        files: files.map(receiptOf),
      }
    },
  }
}

function rowsOf(generation: Generation | null): number {
  return Object.values(generation?.rowCounts ?? {}).reduce((sum, rows) => sum + rows, 0)
}

function receiptOf({ path, table, state, contentHash, byteSize, rows, reason, hold }: SourceFile): FileReceipt {
  return { path, table, state, contentHash, byteSize, rows, reason, hold }
}
