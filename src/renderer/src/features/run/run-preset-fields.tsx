import { ActionIcon, Button, Select, TextInput, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunPreset } from '../../../../contract/run-request.ts'
import styles from './run-options-form.module.css'
import { useRunPresets } from './use-run-presets.ts'

/** `chosen` is the name of the kept options in the form, empty for none. */
export interface ChoosePresetProps {
  readonly chosen: string
  readonly onChoose: (preset: RunPreset | null) => void
}

/** Choosing kept options, and removing those chosen; nothing while none are kept. */
export function ChoosePreset({ chosen, onChoose }: ChoosePresetProps) {
  const { t } = useTranslation()
  const { presets, remove } = useRunPresets()
  if (presets.length === 0) return null
  return (
    <div className={styles['preset']}>
      <Select
        size="xs"
        label={t('automation.options.preset')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        value={presets.some(({ name }) => name === chosen) ? chosen : ''}
        onChange={value => onChoose(presets.find(({ name }) => name === value) ?? null)}
        data={[
          { value: '', label: t('automation.options.noPreset') },
          ...presets.map(({ name }) => ({ value: name, label: name })),
        ]}
      />
      {chosen !== '' && (
        <Tooltip label={t('automation.options.remove')}>
          <ActionIcon
            size={30}
            variant="default"
            aria-label={t('automation.options.remove')}
            onClick={() => {
              remove(chosen)
              onChoose(null)
            }}
          >
            <IconTrash size={14} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  )
}

export interface KeepPresetProps {
  readonly options: RunPreset['options']
  readonly chosen: string
  /** Told the name the options are kept under. */
  readonly onKept: (name: string) => void
}

/** Keeping the options in the form under a name. */
export function KeepPreset({ options, chosen, onKept }: KeepPresetProps) {
  const { t } = useTranslation()
  const { presets, keep } = useRunPresets()
  const [name, setName] = useState(chosen)
  const isThere = presets.some(preset => preset.name === name.trim())
  return (
    <div className={styles['preset']}>
      <TextInput
        size="xs"
        label={t('automation.options.presetName')}
        maxLength={60}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      <Button
        size="xs"
        variant="default"
        disabled={name.trim() === ''}
        onClick={() => {
          keep(name.trim(), options)
          onKept(name.trim())
        }}
      >
        {isThere ? t('automation.options.replace') : t('automation.options.keep')}
      </Button>
    </div>
  )
}
