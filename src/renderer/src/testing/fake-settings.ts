import type { AuditEntry } from '../../../contract/audit.ts'
import { CHANNELS, type ChannelStatus } from '../../../contract/delivery.ts'
import type { Engine } from '../../../contract/engine.ts'
import { DEFAULT_SETTINGS, SettingsChange, type SettingKey, type SettingOrigin } from '../../../contract/setting.ts'

/** What a double keeps of settings: those somebody changed, those the environment sets, and who did what. */
export interface FakeSettings {
  kept: SettingsChange
  environment: SettingsChange
  audit: AuditEntry[]
}

/** Settings that behave as the engine's: the environment wins, what does not fit is refused by the schema, changes are recorded. */
export function fakeSettings(
  state: FakeSettings,
): Pick<
  Engine,
  'listSettings' | 'changeSettings' | 'listAudit' | 'listChannels' | 'testChannel' | 'confirmChannel' | 'setSecret'
> {
  const channels = (): readonly ChannelStatus[] =>
    CHANNELS.map(channel => {
      const isOutside = channel === 'email' || channel === 'webhook'
      const isSetUp = channel === 'email' && (state.kept.email?.host ?? '') !== ''
      return {
        channel,
        state: isOutside ? (isSetUp ? 'unconfirmed' : 'off') : 'on',
        recipients: isSetUp ? (state.kept.email?.recipients ?? []) : [],
        problem: '',
        secret: isSetUp ? 'missing' : null,
      }
    })
  const channel = (name: string) => channels().find(status => status.channel === name) ?? channels()[0]

  function origins(): readonly SettingOrigin[] {
    const all = { ...DEFAULT_SETTINGS, ...state.kept, ...state.environment }
    return (Object.keys(DEFAULT_SETTINGS) as SettingKey[]).map(key => ({
      key,
      value: all[key],
      origin: key in state.environment ? 'environment' : key in state.kept ? 'workspace' : 'default',
      variable: `MOLDLINE_${key.replaceAll(/[A-Z]/g, letter => `_${letter}`).toUpperCase()}`,
    }))
  }

  return {
    listSettings: async () => origins(),
    async changeSettings(change, actor = 'os-user') {
      const valid = SettingsChange.parse(change)
      const details = Object.fromEntries(Object.entries(valid).map(([key, to]) => [key, { to }]))
      state.kept = { ...state.kept, ...valid }
      state.audit.unshift({
        id: state.audit.length + 1,
        at: '2019-02-01T08:59:00.000Z',
        actor,
        action: 'settings-changed',
        subject: Object.keys(details).join(', '),
        details,
        hash: '',
      })
      return origins()
    },
    listAudit: async () => ({ items: state.audit, total: state.audit.length }),
    listChannels: async () => channels(),
    testChannel: async name => channel(name) as ChannelStatus,
    confirmChannel: async name => channel(name) as ChannelStatus,
    setSecret: async () => channels(),
  }
}
