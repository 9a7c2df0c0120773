import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconArrowLeft, IconCopy } from '@tabler/icons-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isSplitQuantity, parseSplitKey } from '../../../../contract/order-breakdown.ts'
import type { Derivation } from '../../../../contract/order-derivation.ts'
import { useSession } from '../../state/session-context.ts'
import { DetailSection, Shortcut } from '../../ui/detail-panel.tsx'
import { Facts } from '../../ui/facts.tsx'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { Contributions } from './contributions.tsx'
import { derivationTsv } from './derivation-tsv.ts'
import styles from './derivation-view.module.css'
import { ExcludedRows } from './excluded-rows.tsx'
import { FigureButton, type FigureOpened } from './figure-button.tsx'
import { useFigureText } from './use-figure-text.ts'
import { useMore } from './use-more.ts'

/** The figure that is taken apart, and the way back. */
export interface DerivationViewProps {
  readonly poNo: string
  readonly opened: FigureOpened
  /** The figure one came from; null when it was the order. */
  readonly before: FigureOpened | null
  readonly onBack: () => void
}

/** How a derivation names a rule that is a section of the specification. */
const SECTION = 'section '

/** The keyboard starts on the way back, where a tooltip on focus would lie over the states of the order. */
const HOVER = { hover: true, focus: false, touch: false }

/** How one figure is made: formula, inputs, the rows and cells that count, and those that do not and why. */
export function DerivationView({ poNo, opened, before, onBack }: DerivationViewProps) {
  const { t } = useTranslation()
  const { api } = useSession()
  const texts = useFigureText()
  const clipboard = useClipboard()
  const back = useRef<HTMLButtonElement>(null)
  const { figure, key } = opened
  const state = useMore<Derivation>(
    (offset, signal) => api.orderViews.derivation.query({ poNo, figure, key, offset }, { signal }),
    joined,
  )
  const ruleText = (rule: string) =>
    rule.startsWith(SECTION)
      ? t('derivation.section', { section: rule.slice(SECTION.length) })
      : t('derivation.rule', { rule })
  const isPartOfAll = key !== null && isSplitQuantity(figure) && parseSplitKey(key) !== null
  useEffect(() => back.current?.focus(), [])

  function copy(derivation: Derivation): void {
    clipboard.copy(derivationTsv(derivation))
    const count = derivation.contributions.length + derivation.excluded.length
    notifications.show({ message: t('derivation.copied', { count }), autoClose: 2_500 })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onBack()
    }
    const isCopy = (event.ctrlKey || event.metaKey) && event.key === 'c' && window.getSelection()?.isCollapsed
    if (isCopy && state.kind === 'ready') {
      event.preventDefault()
      copy(state.item)
    }
  }

  return (
    // Esc leads back from anywhere in it, before a tooltip takes it for itself.
    <section onKeyDownCapture={onKeyDown} aria-label={t(`derivation.figures.${figure}`)}>
      <div className={styles['head']}>
        <Tooltip label={<Shortcut text={t('derivation.back')} keys="Esc" />} events={HOVER}>
          <Button
            ref={back}
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<IconArrowLeft size={14} />}
            onClick={onBack}
          >
            {before
              ? t('derivation.backTo', { figure: t(`derivation.figures.${before.figure}`) })
              : t('derivation.back')}
          </Button>
        </Tooltip>
        {state.kind === 'ready' && (
          <Tooltip label={<Shortcut text={t('derivation.copy')} keys="Ctrl C" />}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t('derivation.copy')}
              onClick={() => copy(state.item)}
            >
              <IconCopy size={14} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {state.kind === 'failed' && <FailurePanel failure={state.failure} onRetry={state.retry} />}
      {state.kind === 'ready' && (
        <>
          <div className={styles['figure']}>
            <h3 className={styles['name']}>
              {t(`derivation.figures.${figure}`)}
              {key !== null && ` · ${texts.entry(key, figure)}`}
            </h3>
            <p className={styles['value']}>{texts.value(state.item.value, state.item.unit, figure)}</p>
            <p className={styles['formula']}>
              {t(`derivation.formulas.${figure}`)}
              {isPartOfAll && ` ${t('derivation.ofEntry', { entry: texts.entry(key, figure) })}`}
            </p>
            <p className={styles['quiet']}>
              {ruleText(state.item.rule)} · {t('derivation.asOf', state.item.asOf)}
            </p>
          </div>
          {state.item.inputs.length > 0 && (
            <DetailSection title={t('derivation.inputs')}>
              <Facts
                facts={state.item.inputs.map(input => ({
                  name: t(`derivation.inputNames.${input.name}`),
                  value: input.figure ? (
                    <FigureButton figure={input.figure}>
                      {texts.value(input.value, input.unit, input.figure)}
                    </FigureButton>
                  ) : (
                    texts.value(input.value, input.unit, null)
                  ),
                }))}
              />
            </DetailSection>
          )}
          <Contributions derivation={state.item} onMore={state.more} />
          <ExcludedRows derivation={state.item} onMore={state.more} />
        </>
      )}
    </section>
  )
}

/** Two pages of one derivation. */
function joined(before: Derivation, next: Derivation): Derivation {
  return {
    ...next,
    contributions: [...before.contributions, ...next.contributions],
    excluded: [...before.excluded, ...next.excluded],
  }
}
