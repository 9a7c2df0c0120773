import { NumberInput, Select, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../format/use-formats.ts'
import type { SettingLook } from './setting-looks.ts'

/** A value, how it looks, and what the contract says to another one. */
export interface SettingControlProps {
  readonly id: string
  readonly look: SettingLook
  readonly value: unknown
  readonly isLocked: boolean
  /** Null when the value is taken. */
  readonly problemOf: (value: unknown) => string | null
  readonly choiceText: (choice: string) => string
  readonly onKeep: (value: string | number | boolean) => void
}

/** The control of one setting. Text and figures count when the field is left or Enter is pressed, Esc brings the old value back. */
export function SettingControl(props: SettingControlProps) {
  const { id, look, value, isLocked, choiceText, onKeep } = props
  switch (look.kind) {
    case 'switch':
      return (
        <Switch
          id={id}
          size="sm"
          checked={value === true}
          disabled={isLocked}
          aria-describedby={`${id}-hint`}
          onChange={event => onKeep(event.currentTarget.checked)}
        />
      )
    case 'choice':
      return (
        <Select
          id={id}
          size="xs"
          w={240}
          maw="100%"
          data={look.choices.map(choice => ({ value: choice, label: choiceText(choice) }))}
          value={String(value)}
          disabled={isLocked}
          allowDeselect={false}
          aria-describedby={`${id}-hint`}
          onChange={choice => choice !== null && onKeep(choice)}
        />
      )
    case 'text':
    case 'number':
      // Another value from elsewhere starts the field anew.
      return <WrittenSetting key={String(value)} {...props} />
    default:
      return look satisfies never
  }
}

/** What is kept in thousandths is entered in fractions: there a point is one, whichever the language. */
const THOUSANDTHS = 1_000

function WrittenSetting({ id, look, value, isLocked, problemOf, onKeep }: SettingControlProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const scale = look.kind === 'number' ? look.scale : 1
  const shown = look.kind === 'number' ? Number(value) / scale : String(value)
  const [typed, setTyped] = useState<string | number>(shown)
  const [problem, setProblem] = useState<string | null>(null)

  function settle(): void {
    const next = look.kind === 'number' ? numberOf(typed, scale) : typed
    const found = problemOf(next)
    setProblem(found)
    if (found === null && next !== value) onKeep(next)
  }

  const shared = {
    id,
    size: 'xs' as const,
    w: 240,
    maw: '100%',
    disabled: isLocked,
    error: problem,
    'aria-describedby': `${id}-hint`,
    onBlur: settle,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter') settle()
      if (event.key !== 'Escape') return
      setTyped(shown)
      setProblem(null)
    },
  }
  if (look.kind !== 'number') {
    return <TextInput {...shared} value={String(typed)} onChange={event => setTyped(event.currentTarget.value)} />
  }
  const unit = look.unit !== 'none' ? t(`settings.unitNames.${look.unit}`) : null
  return (
    <NumberInput
      {...shared}
      value={typed}
      thousandSeparator={look.scale === THOUSANDTHS ? '' : formats.thousands}
      hideControls
      rightSection={unit}
      rightSectionWidth={unit ? 56 : 8}
      rightSectionPointerEvents="none"
      onChange={setTyped}
    />
  )
}

/** Nothing typed is no number, which the contract says. */
function numberOf(typed: string | number, scale: number): number {
  if (typed === '') return Number.NaN
  const value = Number(typed) * scale
  return scale === 1 ? value : Math.round(value)
}
