/** A table on its way into a file. */
export const exports = {
  button: 'Export the table',
  xlsx: 'Excel workbook',
  csv: 'Text file (csv)',
  writing: 'Exporting {{name}}',
  progress: '{{rows}} of {{total}} rows',
  stop: 'Stop',
  written_one: '{{rows}} row in {{file}}',
  written_other: '{{rows}} rows in {{file}}',
  open: 'Open',
  notOpened: 'Not opened',
  stopped: 'Export stopped',
  nothingLeft: 'No file was left.',
  failed: 'Not exported',
  brokenOff: 'Export broken off',
  again: 'Export again',
} as const
