import { UnstyledButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../contract/finding.ts'
import type { OrderProgress } from '../../../../contract/order-progress.ts'
import { useSession } from '../../state/session-context.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { SeverityWord } from '../findings/severity-word.tsx'
import { useFindingText } from '../findings/use-finding-text.ts'
import styles from './order-detail.module.css'

/** Findings of one order that are listed here; the rest is a click away. */
const LIMIT = 50

/** What the checkers flagged on this order; each opens on the Findings screen. */
export function OrderFindings({ order }: { readonly order: OrderProgress }) {
  const { t } = useTranslation()
  const { api, router } = useSession()
  const describe = useFindingText()
  const [findings, setFindings] = useState<readonly Finding[] | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    api.triage.listTriagedFindings.query({ poNo: order.poNo, limit: LIMIT }, { signal: abort.signal }).then(
      page => setFindings(page.items),
      // Without an answer the section stays away; the status bar says that the connection is lost.
      () => setFindings(null),
    )
    return () => abort.abort()
    // Asked again when the order itself was worked out anew.
  }, [api, order])

  if (findings === null) return null
  return (
    <DetailSection title={t('orders.sections.findings')}>
      {findings.length === 0 && <p className={styles['source']}>{t('orders.noFindings')}</p>}
      <ul className={styles['findings']}>
        {findings.map(finding => (
          <li key={finding.fingerprint}>
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
    </DetailSection>
  )
}
