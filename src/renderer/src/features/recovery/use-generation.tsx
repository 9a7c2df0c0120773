import { useTranslation } from 'react-i18next'
import type { GenerationSummary } from '../../../../contract/restore-point.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useRunCommands } from '../run/use-run-commands.ts'
import { TriedAction } from './tried-action.tsx'

/** Publishes an earlier generation's content as a new one, after a preview. */
export function UseGeneration({ generation: { generation, publishedAt } }: { readonly generation: GenerationSummary }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { start } = useRunCommands()
  const action = { kind: 'use-generation', generation } as const
  return (
    <TriedAction
      request={{ action }}
      previewLabel={t('recovery.previewUse', { generation })}
      label={t('recovery.useGeneration', { generation, moment: formats.moment(publishedAt) })}
      onDo={() => start({ action })}
    />
  )
}
