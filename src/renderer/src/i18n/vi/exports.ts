import type { exports as english } from '../en/exports.ts'
import type { Mirror } from '../mirror.ts'

/** A table on its way into a file. */
export const exports: Mirror<typeof english> = {
  button: 'Xuất bảng',
  xlsx: 'Tệp Excel',
  csv: 'Tệp văn bản (csv)',
  writing: 'Đang xuất {{name}}',
  progress: '{{rows}} trên {{total}} dòng',
  stop: 'Dừng',
  written_other: '{{rows}} dòng trong {{file}}',
  open: 'Mở',
  notOpened: 'Không mở được',
  stopped: 'Đã dừng xuất',
  nothingLeft: 'Không để lại tệp nào.',
  failed: 'Không xuất được',
  brokenOff: 'Xuất bảng bị gián đoạn',
  again: 'Xuất lại',
}
