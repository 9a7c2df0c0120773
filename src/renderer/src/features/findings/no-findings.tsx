import { IconCircleCheck, IconCircleDashed, IconCircleX, IconListSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { DASH } from '../../format/formats.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'
import { checkState } from '../../state/check-state.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { MessagePanel } from '../../ui/message-panel.tsx'
import { RunButton } from '../run/run-button.tsx'

/** No findings can mean four things, and they look different: no data, clean, not checked, could not be checked. */
export function NoFindings() {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const { status, findings } = useSession()
  const engine = useResourceValue(status)
  const list = useStore(findings)
  if (!engine) return null
  const check = checkState(engine)
  const generation = engine.generation ?? DASH
  const asOf = list.kind === 'whole' ? list.extra.asOf : null
  switch (check) {
    case 'no-data':
      return (
        <MessagePanel icon={IconListSearch} title={t('findings.empty.noData')} actions={<RunButton />}>
          <p>{t('findings.empty.noDataHint')}</p>
        </MessagePanel>
      )
    case 'checked':
      return (
        <MessagePanel icon={IconCircleCheck} tone="ok" title={t('findings.empty.clean')}>
          <p>{t('findings.empty.cleanHint', { run: asOf?.run ?? engine.checkedRun ?? DASH, generation })}</p>
        </MessagePanel>
      )
    case 'not-checked':
      return (
        <MessagePanel
          icon={IconCircleDashed}
          tone="warn"
          title={t('findings.empty.notChecked')}
          actions={<RunButton />}
        >
          <p>{t('findings.empty.notCheckedHint', { generation })}</p>
        </MessagePanel>
      )
    case 'failed':
      return (
        <MessagePanel icon={IconCircleX} tone="bad" title={t('findings.empty.failed')} actions={<RunButton />}>
          <p>{t('findings.empty.failedHint', { generation })}</p>
          {engine.latestRun?.phases
            .flatMap(phase => phase.failures)
            .map(reason => (
              <p key={reason.message}>
                {tell(reason.message)} {tell(reason.remedy)}
              </p>
            ))}
        </MessagePanel>
      )
    default:
      return check satisfies never
  }
}
