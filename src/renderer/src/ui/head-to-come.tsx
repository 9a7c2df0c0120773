import type { ReactNode } from 'react'
import { ScreenHeader } from './screen-header.tsx'

/** What of a head is known before its data. */
export interface HeadToComeProps {
  readonly title: string
  /** They need no data. */
  readonly tabs?: ReactNode
}

/** The head of a screen whose data are still being read, as high as it will be: nothing below it moves when they come. */
export function HeadToCome({ title, tabs }: HeadToComeProps) {
  return <ScreenHeader title={title} tabs={tabs} filters={<span aria-hidden />} />
}
