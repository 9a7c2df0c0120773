import { useSplitter } from '@mantine/hooks'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreference } from '../state/session-context.ts'
import styles from './master-detail.module.css'

/** A list on the left, what is opened on the right, one set of keys for both. */
export interface MasterDetailProps {
  readonly list: ReactNode
  /** Null while nothing is opened. */
  readonly detail: ReactNode | null
  readonly onKeyDown: (event: KeyboardEvent) => void
}

const NARROWEST_DETAIL = 300
const WIDEST_DETAIL = 900

/** A list with its detail beside it, never in a dialog; the edge between them is moved by mouse or arrow keys. */
export function MasterDetail({ list, detail, onKeyDown }: MasterDetailProps) {
  const { t } = useTranslation()
  const [width, setWidth] = usePreference('detailWidth')
  const { ref, getHandleProps } = useSplitter<HTMLDivElement>({
    panels: [
      { defaultSize: 100, min: '260px' },
      { defaultSize: '420px', min: `${NARROWEST_DETAIL}px`, max: `${WIDEST_DETAIL}px` },
    ],
    sizes: [100, `${width}px`],
    onSizeChange: ([, size]) => setWidth(Math.round(Number.parseFloat(String(size)))),
    step: '16px',
    shiftStep: '64px',
    enabled: detail !== null,
  })
  return (
    // Keys of the list work in its detail as well; both are reached on their own.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={ref} className={styles['root']} data-open={detail !== null || undefined} onKeyDown={onKeyDown}>
      <div className={styles['list']}>{list}</div>
      {detail !== null && (
        <>
          <div {...getHandleProps({ index: 0 })} className={styles['edge']} aria-label={t('table.resizeDetail')} />
          <aside className={styles['detail']} style={{ flexBasis: width }} data-detail>
            {detail}
          </aside>
        </>
      )}
    </div>
  )
}
