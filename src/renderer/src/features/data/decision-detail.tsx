import { Button, Checkbox } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionKind, DecisionSubject } from '../../../../contract/decision.ts'
import { DASH } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { DetailPanel, DetailSection } from '../../ui/detail-panel.tsx'
import { Facts } from '../../ui/facts.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { useOpenCell } from '../orders/use-open-cell.ts'
import styles from './decision-detail.module.css'
import type { DecisionItem } from './decision-items.ts'
import { DecisionMade } from './decision-made.tsx'
import { DecisionOption } from './decision-option.tsx'
import { FileFacts } from './file-facts.tsx'
import { LoadValueForm } from './load-value-form.tsx'
import { useDataWords } from './use-data-words.ts'
import { nameOf } from '../../format/name-of.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'
import { othersAlike, type RowItem } from './same-cause.ts'
import { useDecideAlike } from './use-decide-alike.ts'
import { useDecisionItems } from './use-decision-items.ts'

/** One thing to decide on, of whatever kind. */
export interface DecisionDetailProps {
  readonly item: DecisionItem
  readonly onClose: () => void
}

/** Why something waits, and what can be chosen; a choice takes effect with the next run and can be changed and taken back. */
export function DecisionDetail({ item, onClose }: DecisionDetailProps) {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const formats = useFormats()
  const words = useDataWords()
  const decide = useDecideAlike()
  const openCell = useOpenCell()
  const { items } = useDecisionItems()
  const [isTyping, setTyping] = useState(false)
  const [isForAll, setForAll] = useState(false)
  const { subject, options, made } = item
  const alike = item.kind === 'row' && items ? othersAlike(item, items) : []

  /** What a choice is about: a value typed by hand only for rows in which the same stands. */
  function subjectsOf(kind: DecisionKind): readonly DecisionSubject[] {
    if (subject === null) return []
    if (!isForAll || item.kind !== 'row') return [subject]
    const others = kind === 'load-value' ? alike.filter(other => foundIn(other) === foundIn(item)) : alike
    return [subject, ...others.flatMap(other => other.subject ?? [])]
  }
  function choose(kind: DecisionKind): void {
    if (kind === 'load-value') setTyping(true)
    else if (subject) void decide(subjectsOf(kind), { kind }, made)
  }
  const label = (kind: DecisionKind) =>
    kind === 'remove-rows' && item.kind === 'file'
      ? t('decisions.removeRows', { count: item.file.rows?.loaded ?? 0, n: formats.whole(item.file.rows?.loaded ?? 0) })
      : t(`decisions.kinds.${kind}`)

  return (
    <DetailPanel
      title={
        item.kind === 'file'
          ? nameOf(item.file.path)
          : t('decisions.rowOf', { row: item.entry.row, file: nameOf(item.entry.file) })
      }
      onClose={onClose}
    >
      <section className={styles['summary']}>
        {item.kind === 'file' ? (
          <p>{words.fileReason(item.file)}</p>
        ) : (
          <ul className={styles['faults']}>
            {item.entry.faults.map(fault => (
              <li key={fault.address}>{words.fault(fault)}</li>
            ))}
          </ul>
        )}
        {item.kind === 'file' && item.file.failure && <p>{tell(item.file.failure.remedy)}</p>}
        {item.kind === 'row' && <p>{t(`decisions.setAsideHint.${item.entry.kind}`)}</p>}
        {alike.length > 0 && (
          <Checkbox
            size="xs"
            checked={isForAll}
            onChange={event => setForAll(event.currentTarget.checked)}
            label={t('data.alike', { count: alike.length, n: formats.whole(alike.length) })}
          />
        )}
        <div className={styles['actions']}>
          {options.map(kind => (
            <DecisionOption
              key={kind}
              kind={kind}
              label={label(kind)}
              subjects={subjectsOf(kind)}
              isMade={made?.kind === kind}
              onChoose={() => choose(kind)}
            />
          ))}
        </div>
        {subject === null && <p>{t('decisions.noContent')}</p>}
        {isTyping && item.kind === 'row' && subject && (
          <LoadValueForm
            faults={item.entry.faults}
            subjects={subjectsOf('load-value')}
            onCancel={() => setTyping(false)}
            onSubmit={async (values, reason) => {
              if (await decide(subjectsOf('load-value'), { kind: 'load-value', values, reason }, made)) setTyping(false)
            }}
          />
        )}
        <DecisionMade item={item} label={made ? label(made.kind) : ''} />
      </section>
      {item.kind === 'file' ? (
        <FileFacts file={item.file} />
      ) : (
        <>
          <DetailSection
            title={t('decisions.where')}
            aside={
              <Button
                size="compact-xs"
                variant="default"
                leftSection={<IconExternalLink size={13} />}
                data-command="open"
                onClick={() =>
                  openCell({
                    file: item.entry.file,
                    sheet: item.entry.sheet,
                    address: item.entry.faults[0]?.address ?? `A${item.entry.row}`,
                  })
                }
              >
                {t('data.files.openCell')}
              </Button>
            }
          >
            <Facts
              facts={[
                { name: t('run.fileColumns.path'), value: item.entry.file },
                { name: t('decisions.sheet'), value: item.entry.sheet },
                { name: t('decisions.row'), value: item.entry.row },
                { name: t('run.fileColumns.table'), value: item.entry.table },
              ]}
            />
          </DetailSection>
          <DetailSection title={t('decisions.rowContent')}>
            <SmallTable
              rows={Object.entries(item.entry.values)}
              keyOf={([column]) => column}
              columns={[
                { head: t('findings.evidence.column'), cell: ([column]) => column },
                {
                  head: t('findings.evidence.value'),
                  cell: ([column, value]) =>
                    item.entry.faults.find(fault => fault.column === column)?.found ?? value ?? DASH,
                },
              ]}
            />
          </DetailSection>
        </>
      )}
    </DetailPanel>
  )
}

function foundIn({ entry }: RowItem): string {
  return JSON.stringify(entry.faults.map(({ column, found }) => [column, found]))
}
