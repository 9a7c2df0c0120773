import { ActionIcon, Popover, SegmentedControl, Switch, Tooltip } from '@mantine/core'
import { IconAdjustments } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DENSITIES, LANGUAGES, THEMES } from '../../state/preferences.ts'
import { usePreference } from '../../state/session-context.ts'
import styles from './look-menu.module.css'

/** Language, theme, density and letter keys at hand; Settings has all of it. */
export function LookMenu() {
  const { t } = useTranslation()
  const [language, setLanguage] = usePreference('language')
  const [theme, setTheme] = usePreference('theme')
  const [density, setDensity] = usePreference('density')
  const [letterKeys, setLetterKeys] = usePreference('letterKeys')
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={t('frame.look.title')}>
          <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('frame.look.title')}>
            <IconAdjustments size={16} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={styles['root']}>
        <span id="look-language">{t('frame.look.language')}</span>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-labelledby="look-language"
          data={LANGUAGES.map(value => ({ value, label: t(`frame.look.languages.${value}`) }))}
          value={language}
          onChange={setLanguage}
        />
        <span id="look-theme">{t('frame.look.theme')}</span>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-labelledby="look-theme"
          data={THEMES.map(value => ({ value, label: t(`frame.look.themes.${value}`) }))}
          value={theme}
          onChange={setTheme}
        />
        <span id="look-density">{t('frame.look.density')}</span>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-labelledby="look-density"
          data={DENSITIES.map(value => ({ value, label: t(`frame.look.densities.${value}`) }))}
          value={density}
          onChange={setDensity}
        />
        <Switch
          size="xs"
          mt={8}
          label={t('frame.look.letterKeys')}
          description={t('frame.look.letterKeysHint')}
          checked={letterKeys}
          onChange={event => setLetterKeys(event.currentTarget.checked)}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
