import { Button, UnstyledButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../contract/finding.ts'
import type { OrderProgress } from '../../../../contract/order-progress.ts'
import type { Page } from '../../../../contract/page.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { SeverityWord } from '../findings/severity-word.tsx'
import { useFindingText } from '../findings/use-finding-text.ts'
import styles from './order-detail.module.css'

/** Findings of one order that are listed here, on the screen and on paper; the rest is a click away. */
const LIMIT = { screen: 50, paper: 12 } as const

/** What the checkers flagged on this order; each opens on the Findings screen. */
export function OrderFindings({ order }: { readonly order: OrderProgress }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { api, router, tables } = useSession()
  const describe = useFindingText()
  const [findings, setFindings] = useState<Page<Finding> | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    api.triage.listTriagedFindings.query({ poNo: order.poNo, limit: LIMIT.screen }, { signal: abort.signal }).then(
      page => setFindings(page),
      // Without an answer the section stays away; the status bar says that the connection is lost.
      () => setFindings(null),
    )
    return () => abort.abort()
    // Asked again when the order itself was worked out anew.
  }, [api, order])

  if (findings === null) return null
  const { items, total } = findings
  function openAll(): void {
    tables.change('findings', { search: order.poNo, filters: [] })
    router.go({ screen: 'findings', opened: null })
  }

  return (
    <DetailSection title={t('orders.sections.findings')}>
      {total === 0 && <p className={styles['source']}>{t('orders.noFindings')}</p>}
      <ul className={styles['findings']}>
        {items.map((finding, place) => (
          <li key={finding.fingerprint} data-paper={place < LIMIT.paper ? undefined : 'no'}>
            <UnstyledButton
              className={styles['finding']}
              onClick={() => router.go({ screen: 'findings', opened: finding.fingerprint })}
            >
              <SeverityWord severity={finding.severity} />
              <span>{describe(finding)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {total > items.length && (
        <Button size="compact-xs" variant="subtle" data-paper="no" onClick={openAll}>
          {t('orders.moreFindings', { n: formats.whole(total - items.length) })}
        </Button>
      )}
      {total > LIMIT.paper && (
        <p className={styles['source']} data-paper="only">
          {t('orders.moreFindings', { n: formats.whole(total - LIMIT.paper) })}
        </p>
      )}
    </DetailSection>
  )
}
