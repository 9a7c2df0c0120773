import { IconFiles } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { MessagePanel } from '../../ui/message-panel.tsx'
import { RunButton } from '../run/run-button.tsx'

/** Before the first run nothing was looked into, so nothing can be said to be fine: `children` is what is said once it was. */
export function NothingRead({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const engine = useResourceValue(useSession().status)
  if (engine === null) return null
  if (engine.generation !== null || engine.latestRun !== null) return children
  return (
    <MessagePanel icon={IconFiles} title={t('data.nothingRead')} actions={<RunButton />}>
      <p>{t('data.nothingReadHint')}</p>
    </MessagePanel>
  )
}
