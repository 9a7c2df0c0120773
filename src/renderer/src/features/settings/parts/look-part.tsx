import { SegmentedControl, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CONTRASTS, DENSITIES, LANGUAGES, THEMES, type Preferences } from '../../../state/preferences.ts'
import { usePreference } from '../../../state/session-context.ts'
import { SettingRow } from '../setting-row.tsx'

/** Language, theme, contrast, density and letter keys: kept in this window, at once. */
export function LookPart() {
  const { t } = useTranslation()
  const [letterKeys, setLetterKeys] = usePreference('letterKeys')
  return (
    <>
      <Choice setting="language" choices={LANGUAGES} word={value => t(`frame.look.languages.${value}`)} />
      <Choice setting="theme" choices={THEMES} word={value => t(`frame.look.themes.${value}`)} />
      <Choice setting="contrast" choices={CONTRASTS} word={value => t(`settings.contrasts.${value}`)} />
      <Choice setting="density" choices={DENSITIES} word={value => t(`frame.look.densities.${value}`)} />
      <SettingRow
        id="look-letterKeys"
        name={t('settings.looks.letterKeys.name')}
        hint={t('settings.looks.letterKeys.hint')}
        control={
          <Switch
            id="look-letterKeys"
            size="sm"
            checked={letterKeys}
            onChange={event => setLetterKeys(event.currentTarget.checked)}
          />
        }
      />
    </>
  )
}

type LookSetting = 'language' | 'theme' | 'contrast' | 'density'

interface ChoiceProps<Key extends LookSetting> {
  readonly setting: Key
  readonly choices: readonly Preferences[Key][]
  readonly word: (value: Preferences[Key]) => string
}

function Choice<Key extends LookSetting>(props: ChoiceProps<Key>) {
  const { setting, choices, word } = props
  const { t } = useTranslation()
  const [value, setValue] = usePreference(setting)
  const known: LookSetting = setting
  const name = t(`settings.looks.${known}.name`)
  return (
    <SettingRow
      id={`look-${setting}`}
      name={name}
      hint={t(`settings.looks.${known}.hint`)}
      control={
        <SegmentedControl
          size="xs"
          aria-label={name}
          data={choices.map(choice => ({ value: choice, label: word(choice) }))}
          value={value}
          onChange={setValue}
        />
      }
    />
  )
}
