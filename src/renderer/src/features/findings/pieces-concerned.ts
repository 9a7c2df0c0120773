import type { Finding } from '../../../../contract/finding.ts'

/** Pieces of the rows findings stand on, each row counted once however many findings it has. */
export function piecesConcerned(findings: readonly Finding[]): number {
  const rows = new Map<string, number>()
  for (const finding of findings) {
    const row = rowOf(finding)
    rows.set(row, Math.max(rows.get(row) ?? 0, finding.pieces))
  }
  return [...rows.values()].reduce((sum, pieces) => sum + pieces, 0)
}

/** The sheet row of its first cell; a finding about something absent stands for itself. */
function rowOf({ file, sheet, cell, fingerprint }: Finding): string {
  const row = cell?.replace(/^[A-Z]+/, '')
  return file === null || row === undefined ? fingerprint : `${file}\n${sheet}\n${row}`
}
