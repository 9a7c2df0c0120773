import { Button, Popover, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useFormats } from '../../format/use-formats.ts'
import { findingsPart } from '../../state/findings-part.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import styles from './finding-list.module.css'

/** The run that is compared with now, and the plant's first checked one. */
export interface BaselineMenuProps {
  readonly baseline: number | null
  readonly firstCheck: number | null
  /** The newest check: comparing with itself says nothing. */
  readonly newest: number | null
}

/** Which earlier run findings are new, still there or resolved against. */
export function BaselineMenu({ baseline, firstCheck, newest }: BaselineMenuProps) {
  const { t } = useTranslation()
  const session = useSession()
  const formats = useFormats()
  const [isOpen, setOpen] = useState(false)
  const chosen = useStore(session.findingView, view => view.baseline)
  if (baseline === null) return null

  function choose(run: number | null): void {
    session.findingView.setState({ baseline: run })
    setOpen(false)
  }

  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="default"
          rightSection={<IconChevronDown size={12} />}
          onClick={() => setOpen(!isOpen)}
        >
          {chosen === null || chosen === firstCheck
            ? t('triage.baseline.first', { run: formats.whole(baseline) })
            : t('triage.baseline.since', { run: formats.whole(baseline) })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Runs firstCheck={firstCheck} newest={newest} baseline={baseline} onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Runs({
  firstCheck,
  newest,
  baseline,
  onChoose,
}: BaselineMenuProps & { readonly onChoose: (run: number | null) => void }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const runs = useResourceValue(findingsPart(useSession()).checkedRuns) ?? []
  const earlier = runs.filter(({ run }) => run !== newest && run !== firstCheck)
  return (
    <ul className={styles['runs']} aria-label={t('triage.baseline.label')}>
      {firstCheck !== null && (
        <li>
          <UnstyledButton
            className={styles['run']}
            aria-pressed={baseline === firstCheck}
            onClick={() => onChoose(null)}
          >
            {t('triage.baseline.firstRun', { run: formats.whole(firstCheck) })}
          </UnstyledButton>
        </li>
      )}
      {earlier.map(({ run, startedAt }) => (
        <li key={run}>
          <UnstyledButton className={styles['run']} aria-pressed={baseline === run} onClick={() => onChoose(run)}>
            {t('triage.baseline.run', { run: formats.whole(run), moment: formats.moment(startedAt) })}
          </UnstyledButton>
        </li>
      ))}
      {earlier.length === 0 && <li className={styles['causesMore']}>{t('triage.baseline.none')}</li>}
    </ul>
  )
}
