import { IconClipboardList, IconInbox, IconListSearch, IconPlayerPlay, type Icon } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { EngineStatus } from '../../../../contract/engine.ts'
import type { Screen } from '../../state/route.ts'
import { FindingsScreen } from '../findings/findings-screen.tsx'
import { InboxScreen } from '../inbox/inbox-screen.tsx'
import { OrdersScreen } from '../orders/orders-screen.tsx'
import { RunScreen } from '../run/run-screen.tsx'

/** One screen of the navigation. The frame knows nothing of a screen beyond this. */
export interface ScreenEntry {
  readonly screen: Screen
  readonly icon: Icon
  readonly component: ComponentType
  /** What needs a person there, not a total (ui.md, "Frame"); `waiting` are open decisions. */
  readonly count: (status: EngineStatus | null, waiting: number) => number
}

/** The screens in the order of the navigation. A further screen is a folder under `features/`, a name in `SCREENS` and a line here. */
export const SCREEN_ENTRIES: readonly ScreenEntry[] = [
  { screen: 'run', icon: IconPlayerPlay, component: RunScreen, count: (_status, waiting) => waiting },
  {
    screen: 'orders',
    icon: IconClipboardList,
    component: OrdersScreen,
    count: status => status?.counts.ordersNeedingAttention ?? 0,
  },
  {
    screen: 'findings',
    icon: IconListSearch,
    component: FindingsScreen,
    count: status => status?.counts.newFindings ?? 0,
  },
  {
    screen: 'inbox',
    icon: IconInbox,
    component: InboxScreen,
    count: status => status?.counts.unreadNotices ?? 0,
  },
]
