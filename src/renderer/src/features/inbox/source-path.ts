import type { EngineStatus } from '../../../../contract/engine.ts'
import type { Notice } from '../../../../contract/notice.ts'

/** The workbook a notice is about as this PC names it, else the notice's own text file; null when it has neither. */
export function sourcePath(
  { failures, textFile }: Pick<Notice, 'failures' | 'textFile'>,
  { plant, workspace }: Pick<EngineStatus, 'plant' | 'workspace'>,
): string | null {
  const file = sourceFile({ failures })
  if (file !== null) return join(plant, file)
  return textFile === null ? null : join(workspace, textFile)
}

/** The workbook a notice is about, below the plant; null when it is about none. */
export function sourceFile({ failures }: Pick<Notice, 'failures'>): string | null {
  return failures.find(({ file }) => file !== null)?.file ?? null
}

/** Folders are written as the computer writes them, files below them with `/`. */
function join(folder: string, file: string): string {
  const separator = folder.includes('\\') ? '\\' : '/'
  return [folder.replace(/[\\/]$/, ''), ...file.split('/')].join(separator)
}
