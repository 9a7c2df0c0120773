import { IconAlertTriangle } from '@tabler/icons-react'
import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ListedOrder } from '../../../../contract/order-progress.ts'
import { useFormats } from '../../format/use-formats.ts'
import type { OrderExtra } from '../../state/session.ts'
import { useSession } from '../../state/session-context.ts'
import { choiceOf } from '../../state/table-view.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { AsOf } from '../../ui/as-of.tsx'
import type { ReadyList } from '../../ui/list-states.tsx'
import { NewerRows } from '../../ui/newer-rows.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import styles from './orders-shown.module.css'

/** What the head of the Orders screen says about the list below it. */
export interface OrdersShownProps {
  readonly list: ReadyList<ListedOrder, OrderExtra>
  /** Rows under the filters. */
  readonly shown: number
}

/** How many of how many, as of which run, and what the figures leave out. */
export function OrdersShown({ list, shown }: OrdersShownProps) {
  const { t } = useTranslation()
  const { orders, status, router, tables } = useSession()
  const formats = useFormats()
  const generation = useResourceValue(status)?.generation ?? null
  const { asOf, unassigned } = list.extra
  const isOutdated = !list.newer && asOf !== null && generation !== null && asOf.generation < generation
  function openUnassigned(): void {
    tables.change('findings', { search: '', filters: [choiceOf('rule', 'production-without-order')] })
    router.go({ screen: 'findings', opened: null })
  }

  return (
    <>
      {list.kind === 'whole' && (
        <span>{t('table.shown', { shown: formats.whole(shown), total: formats.whole(list.total) })}</span>
      )}
      {list.kind === 'paged' && <span>{t('orders.totals', { count: shown, n: formats.whole(shown) })}</span>}
      {asOf && <AsOf run={asOf.run} generation={asOf.generation} />}
      {isOutdated && (
        <StateWord icon={IconAlertTriangle} tone="warn">
          {t('orders.outdated', { generation })}
        </StateWord>
      )}
      {unassigned.rows > 0 && (
        <UnstyledButton className={styles['fact']} onClick={openUnassigned}>
          <StateWord icon={IconAlertTriangle} tone="warn">
            {t('orders.unassigned', {
              count: unassigned.rows,
              n: formats.whole(unassigned.rows),
              pieces: formats.whole(unassigned.itemGoodQuantity),
            })}
          </StateWord>
        </UnstyledButton>
      )}
      {list.newer && <NewerRows onShow={() => void orders.refresh()} />}
    </>
  )
}
