import { Suspense, type ReactNode } from 'react'
import styles from './figure.module.css'

/** Keeps the chart's place while its code is loaded, so that nothing moves when it is there. */
export function FigurePlace({ label, height, children }: FigurePlaceProps) {
  return (
    <div role="img" aria-label={label} className={styles['figure']} style={{ height }}>
      <Suspense fallback={<span hidden aria-busy />}>{children}</Suspense>
    </div>
  )
}

/** `height` in CSS pixels. */
export interface FigurePlaceProps {
  readonly label: string
  readonly height: number
  readonly children: ReactNode
}
