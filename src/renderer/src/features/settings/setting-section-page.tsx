import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { AutomationPart } from './parts/automation-part.tsx'
import { BackupsPart } from './parts/backups-part.tsx'
import { CellPoliciesPart } from './parts/cell-policies-part.tsx'
import { ChannelsPart } from './parts/channels-part.tsx'
import { DesktopPart } from './parts/desktop-part.tsx'
import { LookPart } from './parts/look-part.tsx'
import { PeoplePart } from './parts/people-part.tsx'
import { PhasePoliciesPart } from './parts/phase-policies-part.tsx'
import { RecentPlantsPart } from './parts/recent-plants-part.tsx'
import { RulesPart } from './parts/rules-part.tsx'
import { PlainSettingRow } from './plain-setting-row.tsx'
import type { SettingPartProps } from './setting-part-props.ts'
import { SETTINGS_OF_SECTION, type SettingSection } from './setting-places.ts'
import styles from './settings.module.css'

/** What a section has besides settings of one line; null where it has nothing else. */
const PARTS: Readonly<Record<SettingSection, ComponentType<SettingPartProps> | null>> = {
  plant: RecentPlantsPart,
  people: PeoplePart,
  watching: AutomationPart,
  healing: PhasePoliciesPart,
  rules: RulesPart,
  backups: BackupsPart,
  channels: ChannelsPart,
  look: LookPart,
  desktop: DesktopPart,
  reading: null,
  cells: CellPoliciesPart,
  log: null,
}

/** A section, the setting in it that is looked for, and the settings in force. */
export interface SettingSectionPageProps extends SettingPartProps {
  readonly section: SettingSection
  readonly lookedFor: string | null
}

/** One section: what it is about, its settings, and what else belongs there. */
export function SettingSectionPage({ section, lookedFor, settings }: SettingSectionPageProps) {
  const { t } = useTranslation()
  const Part = PARTS[section]
  return (
    <section className={styles['page']} aria-labelledby="settings-page">
      <h2 className={styles['pageTitle']} id="settings-page">
        {t(`settings.sections.${section}`)}
      </h2>
      <p className={styles['intro']}>{t(`settings.intros.${section}`)}</p>
      {SETTINGS_OF_SECTION[section].map(setting => (
        <PlainSettingRow key={setting} setting={setting} settings={settings} isLookedFor={setting === lookedFor} />
      ))}
      {Part && <Part settings={settings} />}
    </section>
  )
}
