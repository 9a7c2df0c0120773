import type { AuditEntry } from '../../../contract/audit.ts'
import type { ChannelStatus } from '../../../contract/delivery.ts'
import type { SettingKey, SettingOrigin, Settings } from '../../../contract/setting.ts'
import type { RecentPlant } from '../../../contract/shell-bridge.ts'
import { createResource, type Resource } from './resource.ts'
import { sessionPart } from './session-parts.ts'
import type { Session } from './session.ts'

/** Who changed a setting last. */
export interface LastChange {
  readonly actor: string
  /** UTC ISO 8601. */
  readonly at: string
}

/** The settings in force, where each comes from and who changed it last. */
export interface SettingsInForce {
  readonly values: Settings
  readonly origins: ReadonlyMap<SettingKey, SettingOrigin>
  readonly lastChanges: ReadonlyMap<string, LastChange>
}

/** How far back it is looked for who changed a setting. */
const CHANGES_READ = 500

/** What the Settings screen reads; made when it is first needed. */
export interface SettingsPart {
  readonly settings: Resource<SettingsInForce>
  readonly channels: Resource<readonly ChannelStatus[]>
  readonly recentPlants: Resource<readonly RecentPlant[]>
}

/** The settings of the plant in this window. Read again whenever the status is, which every change of data causes. */
export function settingsPart(session: Session): SettingsPart {
  return sessionPart(session, 'settings', ({ api, status }) => {
    const bridge = window.moldline
    const part: SettingsPart = {
      settings: createResource(async () => {
        const [origins, { items }] = await Promise.all([
          api.settings.list.query(),
          api.audit.list.query({ actions: ['settings-changed'], limit: CHANGES_READ }),
        ])
        return inForce(origins, items)
      }),
      channels: createResource(() => api.channels.list.query()),
      recentPlants: createResource(() => (bridge ? bridge.recentPlants() : api.settings.recentPlants.query())),
    }
    status.subscribe((now, before) => {
      if (now.kind !== 'ready' || now === before) return
      for (const resource of [part.settings, part.channels]) {
        if (resource.getState().kind === 'ready') void resource.refresh()
      }
    })
    return part
  })
}

/** @param changes newest first; each names the settings it changed in its details */
function inForce(
  origins: readonly { readonly key: SettingKey; readonly value?: unknown }[],
  changes: readonly AuditEntry[],
): SettingsInForce {
  const lastChanges = new Map<string, LastChange>()
  for (const { actor, at, details } of changes) {
    for (const key of Object.keys(details)) if (!lastChanges.has(key)) lastChanges.set(key, { actor, at })
  }
  const values = Object.fromEntries(origins.map(({ key, value }) => [key, value])) as unknown as Settings
  return {
    values,
    origins: new Map((origins as readonly SettingOrigin[]).map(origin => [origin.key, origin])),
    lastChanges,
  }
}
