import { Tooltip } from '@mantine/core'
import { createContext, useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderFigure } from '../../../../contract/order-derivation.ts'
import { Shortcut } from '../../ui/detail-panel.tsx'
import { Opener } from '../../ui/opener.tsx'

/** Which figure is taken apart: `key` names an entry of a map. */
export interface FigureOpened {
  readonly figure: OrderFigure
  readonly key: string | null
}

/** How a figure is opened; a detail that shows figures gives it. */
export const FigureOpener = createContext<(opened: FigureOpened) => void>(() => {})

/** A figure that opens what it is made of. */
export interface FigureButtonProps {
  readonly figure: OrderFigure
  readonly entry?: string | null
  readonly children: ReactNode
}

/** A tooltip that opens on focus would take the Esc that closes the order. */
const HOVER = { hover: true, focus: false, touch: false }

/** Any number can be opened (ui.md, rule 2): Enter or a click shows how it is made. */
export function FigureButton({ figure, entry = null, children }: FigureButtonProps) {
  const { t } = useTranslation()
  const open = useContext(FigureOpener)
  return (
    <Tooltip label={<Shortcut text={t('derivation.open')} keys="Enter" />} openDelay={500} events={HOVER}>
      <Opener data-figure={figureName({ figure, key: entry })} onClick={() => open({ figure, key: entry })}>
        {children}
      </Opener>
    </Tooltip>
  )
}

/** Names a figure among those of an order, so that the keyboard comes back to it. */
export function figureName({ figure, key }: FigureOpened): string {
  return key === null ? figure : `${figure}:${key}`
}
