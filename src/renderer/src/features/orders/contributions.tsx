import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Contribution, Derivation } from '../../../../contract/order-derivation.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { DerivedRow } from './derived-row.tsx'
import { amountUnit } from './amount-unit.ts'
import styles from './derivation-view.module.css'
import { useFigureText } from './use-figure-text.ts'
import { PAGE_ROWS } from './use-more.ts'
import { Opener } from '../../ui/opener.tsx'

/** A derivation and the way to more of its rows. */
export interface DerivedRowsProps {
  readonly derivation: Derivation
  readonly onMore: () => void
}

/** What makes the figure, with what each row adds, and what it adds up to. */
export function Contributions({ derivation, onMore }: DerivedRowsProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const texts = useFigureText()
  const { contributions, contributionCount: count, combination, sum } = derivation
  const left = count - contributions.length
  const running = combination === 'reached' ? runningSums(contributions) : null
  const n = formats.whole(count)
  return (
    <DetailSection
      title={t('derivation.made')}
      aside={count > 0 && <span>{t('derivation.madeOf', { count, n })}</span>}
    >
      <p className={styles['quiet']}>
        {t(count === 0 ? 'derivation.nothingMade' : `derivation.combinations.${combination}`)}
      </p>
      <ul className={styles['rows']}>
        {contributions.map((part, place) => (
          // A page only ever grows at its end.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place}>
            {part.kind === 'row' ? (
              <DerivedRow row={part} derivation={derivation} running={running?.[place] ?? null} />
            ) : (
              <OtherPart part={part} derivation={derivation} />
            )}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button size="compact-xs" variant="default" onClick={onMore}>
          {t('derivation.more', { n: formats.whole(Math.min(left, PAGE_ROWS)) })}
        </Button>
      )}
      {sum !== null && combination !== 'distinct' && count > 1 && (
        <p className={styles['sum']}>
          <span>{t('derivation.addsUp')}</span>
          <span>{texts.amount(sum, amountUnit(derivation))}</span>
        </p>
      )}
    </DetailSection>
  )
}

/** What the amounts add up to row by row. */
function runningSums(contributions: readonly Contribution[]): readonly number[] {
  let sum = 0
  return contributions.map(({ amount }) => (sum += amount ?? 0))
}

/** What is no row: what the rule cuts off, an order of the same item, a kind of mismatch. */
function OtherPart({ part, derivation }: { readonly part: Contribution; readonly derivation: Derivation }) {
  const { t } = useTranslation()
  const { router } = useSession()
  const texts = useFigureText()
  const { figure } = derivation
  const amount = texts.amount(part.amount, amountUnit(derivation))
  if (part.kind === 'order') {
    return (
      <div className={styles['row']}>
        <Opener onClick={() => router.go({ screen: 'orders', opened: String(part.entry) })}>{part.entry}</Opener>
        <span className={styles['amount']}>{amount}</span>
      </div>
    )
  }
  const limit = figure === 'itemRemain' ? 'surplus' : figure === 'surplus' ? 'remain' : 'progress'
  return (
    <div className={styles['row']}>
      <span>{part.kind === 'limit' ? t(`derivation.limit.${limit}`) : part.entry}</span>
      <span className={styles['amount']}>{amount}</span>
    </div>
  )
}
