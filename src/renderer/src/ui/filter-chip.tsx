import type { Icon } from '@tabler/icons-react'
import { IconX } from '@tabler/icons-react'
import styles from './filter-chip.module.css'
import type { Tone } from './tone.ts'

/** A chip that is on is also the way to remove its filter. */
export interface FilterChipProps {
  readonly label: string
  /** How many rows it would leave; null where that is not known. */
  readonly count?: string | null
  readonly isOn: boolean
  readonly onToggle: () => void
  readonly icon?: Icon
  readonly tone?: Tone
}

/** A filter that is switched on and off in one place. */
export function FilterChip({ label, count = null, isOn, onToggle, icon: ChipIcon, tone = 'quiet' }: FilterChipProps) {
  return (
    <button type="button" className={styles['root']} aria-pressed={isOn} data-tone={tone} onClick={onToggle}>
      {ChipIcon && <ChipIcon size={13} stroke={2} aria-hidden className={styles['icon']} />}
      <span className={styles['label']} title={label}>
        {label}
      </span>
      {count !== null && <span className={styles['count']}>{count}</span>}
      {isOn && <IconX size={12} aria-hidden />}
    </button>
  )
}

/** Chips of one column, named by the column for those who cannot see how they stand together. */
export function FilterGroup({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    // A fieldset would need a legend in the line; a labelled group reads the same.
    <div role="group" aria-label={label} className={styles['group']}>
      {children}
    </div>
  )
}
