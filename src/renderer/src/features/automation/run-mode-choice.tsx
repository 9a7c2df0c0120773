import { Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RUN_MODES, type RunMode } from '../../../../contract/setting.ts'
import { useChangeSettings } from '../settings/use-change-settings.ts'
import { SetElsewhere, useVariableOf } from './set-elsewhere.tsx'

/** What becomes of files that changed since the last run; takes effect at once, and can be undone. */
export function RunModeChoice({ mode }: { readonly mode: RunMode }) {
  const { t } = useTranslation()
  const changeSettings = useChangeSettings()
  const variable = useVariableOf('runMode')

  function choose(value: string): void {
    const runMode = RUN_MODES.find(known => known === value)
    if (!runMode || runMode === mode) return
    const sentence = t('automation.runModeChanged', { mode: t(`automation.runModes.${runMode}`) })
    void changeSettings({ runMode }, sentence)
  }

  return (
    <>
      <Radio.Group value={mode} onChange={choose} aria-labelledby="run-mode">
        <Stack gap={8}>
          {RUN_MODES.map(name => (
            <Radio
              key={name}
              size="xs"
              value={name}
              disabled={variable !== null}
              label={t(`automation.runModes.${name}`)}
              description={t(`automation.runModeHints.${name}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <SetElsewhere variable={variable} />
    </>
  )
}
