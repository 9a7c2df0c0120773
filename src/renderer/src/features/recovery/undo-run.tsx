import { useTranslation } from 'react-i18next'
import { useRunCommands } from '../run/use-run-commands.ts'
import { TriedAction } from './tried-action.tsx'

/** Takes back the row changes of one run, after a preview of what can be reversed. */
export function UndoRun({ run }: { readonly run: number }) {
  const { t } = useTranslation()
  const { start } = useRunCommands()
  const action = { kind: 'undo-run', run } as const
  return (
    <TriedAction
      request={{ action }}
      previewLabel={t('recovery.previewUndo', { run })}
      label={t('recovery.undoRun', { run })}
      onDo={() => start({ action })}
    />
  )
}
