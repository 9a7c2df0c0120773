import type { SettingsInForce } from '../../state/settings-session.ts'

/** What every part of a section is given. */
export interface SettingPartProps {
  readonly settings: SettingsInForce
}
