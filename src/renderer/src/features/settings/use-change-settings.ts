import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { SettingsChange } from '../../../../contract/setting.ts'
import { useSession } from '../../state/session-context.ts'
import { settingsPart } from '../../state/settings-session.ts'
import { useAnnounceUndoable } from '../../state/undoable.ts'
import { useExplain } from '../run/use-explain.ts'

/** Changes settings; true when the engine took them. The change is said and can be undone. */
export type ChangeSettings = (change: SettingsChange, sentence: string) => Promise<boolean>

/** Changes settings in the name of the person at this window; what was there before comes back by undo. */
export function useChangeSettings(): ChangeSettings {
  const session = useSession()
  const { settings } = settingsPart(session)
  const { t } = useTranslation()
  const explain = useExplain()
  const announce = useAnnounceUndoable()

  async function write(change: SettingsChange): Promise<void> {
    await session.api.settings.change.mutate({ change })
    await Promise.all([settings.refresh(), session.status.refresh()])
  }

  return async (change, sentence) => {
    const state = settings.getState()
    const before = state.kind === 'ready' ? state.value.values : null
    try {
      await write(change)
    } catch (error) {
      notifications.show({
        color: 'red',
        title: t('settings.notChanged'),
        message: explain(error),
        autoClose: 10_000,
      })
      return false
    }
    if (before) {
      const keys = Object.keys(change) as (keyof SettingsChange)[]
      const old = Object.fromEntries(keys.map(key => [key, before[key]])) as SettingsChange
      announce({ sentence, undo: () => write(old) })
    }
    return true
  }
}
