import { Checkbox, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PRODUCTION_PHASES, type PhaseFacts } from '../../../../../contract/production-phases.ts'
import { PhasePolicy } from '../../../../../contract/setting.ts'
import type { SettingPartProps } from '../setting-part-props.ts'
import styles from '../settings.module.css'
import { useChangeSettings } from '../use-change-settings.ts'

const UNTOUCHED = PhasePolicy.parse({})

/** How each phase is healed and limited, and what of it raises a notice although it went well. */
export function PhasePoliciesPart({ settings }: SettingPartProps) {
  const { t } = useTranslation()
  const change = useChangeSettings()
  const { phasePolicies } = settings.values
  const isLocked = settings.origins.get('phasePolicies')?.origin === 'environment'

  function keep(phase: PhaseFacts, part: Partial<PhasePolicy>): void {
    const policy = { ...UNTOUCHED, ...phasePolicies[phase.name], ...part }
    const next = { ...phasePolicies, [phase.name]: policy }
    void change({ phasePolicies: next }, t('settings.phases.changed', { phase: phaseName(phase) }))
  }

  const phaseName = ({ name }: PhaseFacts) => t(`run.phaseNames.${name as 'collect'}`)

  return (
    <>
      <h3 className={styles['group']}>{t('settings.phases.title')}</h3>
      <p className={styles['hint']}>{t('settings.phases.hint')}</p>
      {PRODUCTION_PHASES.map(phase => {
        const policy = phasePolicies[phase.name] ?? UNTOUCHED
        return (
          <fieldset key={phase.name} className={styles['phase']} disabled={isLocked}>
            <legend className={styles['name']}>{phaseName(phase)}</legend>
            <div className={styles['figures']}>
              <PolicyFigure
                label={t('settings.phases.retries')}
                placeholder={t('settings.phases.asAbove', { retries: settings.values.retryCount })}
                value={policy.retries}
                most={10}
                onKeep={retries => keep(phase, { retries })}
              />
              <PolicyFigure
                label={t('settings.phases.timeLimit')}
                placeholder={t('settings.phases.noLimit')}
                value={policy.timeLimitSeconds || null}
                most={86_400}
                onKeep={seconds => keep(phase, { timeLimitSeconds: seconds ?? 0 })}
              />
              <PolicyFigure
                label={t('settings.phases.memoryLimit')}
                placeholder={t('settings.phases.noLimit')}
                value={policy.memoryLimitMib || null}
                most={1_048_576}
                onKeep={mib => keep(phase, { memoryLimitMib: mib ?? 0 })}
              />
            </div>
            <Checkbox.Group
              label={t('settings.phases.escalate')}
              size="xs"
              value={[...policy.escalate]}
              onChange={escalate => keep(phase, { escalate })}
            >
              <div className={styles['choices']}>
                {phase.escalations.map(escalation => (
                  <Checkbox
                    key={escalation}
                    size="xs"
                    value={escalation}
                    disabled={isLocked}
                    label={t(`settings.escalations.${escalation}`)}
                  />
                ))}
              </div>
            </Checkbox.Group>
          </fieldset>
        )
      })}
    </>
  )
}

interface PolicyFigureProps {
  readonly label: string
  /** What holds while nothing is typed. */
  readonly placeholder: string
  readonly value: number | null
  readonly most: number
  readonly onKeep: (value: number | null) => void
}

function PolicyFigure({ label, placeholder, value, most, onKeep }: PolicyFigureProps) {
  return (
    <NumberInput
      key={String(value)}
      size="xs"
      label={label}
      placeholder={placeholder}
      defaultValue={value ?? ''}
      min={0}
      max={most}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="blur"
      hideControls
      onBlur={event => {
        const text = event.currentTarget.value.trim()
        const next = text === '' ? null : Math.min(Number(text), most)
        if (next !== value) onKeep(next)
      }}
      onKeyDown={event => {
        if (event.key === 'Enter') event.currentTarget.blur()
      }}
    />
  )
}
