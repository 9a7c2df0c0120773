import { Switch } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDeviceDesktop } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShellBridge } from '../../../../../contract/shell-bridge.ts'
import type { ShellSettings } from '../../../../../contract/shell-settings.ts'
import { useShellRefusal } from '../../../i18n/use-shell-refusal.ts'
import { MessagePanel } from '../../../ui/message-panel.tsx'
import { SettingRow } from '../setting-row.tsx'

const SWITCHES = ['openAtLogin', 'closeToTray', 'updateCheck'] as const

/** What the desktop program itself does; in a browser tab there is none. */
export function DesktopPart() {
  const { t } = useTranslation()
  const bridge = window.moldline
  if (bridge) return <ShellSwitches bridge={bridge} />
  return (
    <MessagePanel icon={IconDeviceDesktop} title={t('settings.desktop.none')}>
      {t('settings.desktop.noneHint')}
    </MessagePanel>
  )
}

function ShellSwitches({ bridge }: { readonly bridge: ShellBridge }) {
  const { t } = useTranslation()
  const refusal = useShellRefusal()
  const [settings, setSettings] = useState<ShellSettings | null>(null)

  async function take(asked: Promise<ShellSettings>): Promise<void> {
    try {
      setSettings(await asked)
    } catch (error) {
      notifications.show({ color: 'red', title: t('settings.notChanged'), message: refusal(error), autoClose: 10_000 })
    }
  }

  useEffect(() => {
    let isWanted = true
    bridge.getShellSettings().then(
      found => isWanted && setSettings(found),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [bridge])

  if (!settings) return null
  return SWITCHES.map(key => {
    const isUnavailable = settings.unavailable.includes(key)
    return (
      <SettingRow
        key={key}
        id={`desktop-${key}`}
        name={t(`settings.desktop.${key}.name`)}
        hint={t(`settings.desktop.${key}.hint`)}
        facts={isUnavailable ? [t('settings.desktop.unavailable')] : []}
        control={
          <Switch
            id={`desktop-${key}`}
            size="sm"
            checked={settings[key]}
            disabled={isUnavailable}
            onChange={event => void take(bridge.changeShellSettings({ [key]: event.currentTarget.checked }))}
          />
        }
      />
    )
  })
}
