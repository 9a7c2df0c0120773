import { Button, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TriagedFinding } from '../../../../contract/triaged-finding.ts'
import { useFormats } from '../../format/use-formats.ts'
import type { DataTableModel } from '../../ui/data-table/use-data-table.ts'
import { Shortcut } from '../../ui/detail-panel.tsx'
import { FINDING_KEYS } from './finding-commands.ts'
import { FINDING_ICONS } from './finding-toolbar.tsx'
import { TriageFormPlace } from './triage-form.tsx'
import styles from './triage.module.css'
import { useCauseReason } from './use-cause-text.ts'
import type { FindingTriage, TriageScope } from './use-finding-triage.ts'

/** What the list shows, for actions on more than one finding. */
export interface BulkBarProps {
  readonly model: DataTableModel<TriagedFinding>
  readonly triage: FindingTriage
}

const COMMANDS = ['acknowledge', 'assign', 'snooze', 'comment'] as const

/** What is done with several findings at once: the selected ones, or a whole cause. Nothing while neither is chosen. */
export function BulkBar({ model, triage }: BulkBarProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const reason = useCauseReason()
  const { selected, filters } = model.view
  const filter = filters.find(({ id }) => id === 'cause')?.value
  const [cause] = filter?.kind === 'choice' ? filter.anyOf : []
  const scope: TriageScope = selected.length > 1 ? 'chosen' : 'all'
  const isAsked = triage.form?.scope === 'all'
  const count = triage.countOf(scope)
  if (count === 0 || (selected.length < 2 && cause === undefined && !isAsked)) return null
  const n = formats.whole(count)
  const sentence =
    scope === 'chosen'
      ? t('triage.selected', { count, n })
      : cause === undefined
        ? t('triage.allShown', { count, n })
        : t('triage.because.sentence', { count, n, reason: reason(cause) })
  return (
    <section className={styles['bar']} aria-label={t('triage.bulk')}>
      <p className={styles['barSentence']}>{sentence}</p>
      <div className={styles['choices']}>
        {COMMANDS.map(command => {
          const CommandIcon = FINDING_ICONS[command]
          const keys = scope === 'all' ? `Shift ${FINDING_KEYS[command]}` : FINDING_KEYS[command]
          return (
            <Tooltip key={command} label={<Shortcut text={t(`triage.hints.${command}`)} keys={keys} />}>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<CommandIcon size={14} />}
                onClick={() => triage.run(command, scope)}
              >
                {t(`triage.commandsMany.${command}`, { n })}
              </Button>
            </Tooltip>
          )
        })}
      </div>
      <TriageFormPlace triage={triage} scope="all" />
    </section>
  )
}
