import type { RunAction } from '../../../../contract/run-request.ts'

/** Why a run reads no file of the plant. */
export function insteadSentence(action: RunAction): string {
  switch (action.kind) {
    case 'use-generation':
      return `no file is read, because this run uses generation ${action.generation} again`
    case 'undo-run':
      return `no file is read, because this run undoes run ${action.run}`
    default:
      return action satisfies never
  }
}
