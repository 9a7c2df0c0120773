import {
  IconAdjustments,
  IconBuildingFactory,
  IconClipboardList,
  IconDatabase,
  IconHistory,
  IconInbox,
  IconListSearch,
  IconPlayerPlay,
  type Icon,
} from '@tabler/icons-react'
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { EngineStatus } from '../../../../contract/engine.ts'
import type { Screen } from '../../state/route.ts'

/** One screen of the navigation. The frame knows nothing of a screen beyond this. */
export interface ScreenEntry {
  readonly screen: Screen
  readonly icon: Icon
  /** Its code is loaded when it is first gone to, or before by `load`. */
  readonly component: LazyExoticComponent<ComponentType>
  readonly load: () => Promise<unknown>
  /** Names what is counted; absent where nothing there ever needs a person. */
  readonly needing?: 'orders' | 'findings' | 'inbox' | 'data'
  /** What needs a person there, not a total (ui.md, "Frame"); `waiting` are open decisions. */
  readonly count: (status: EngineStatus | null, waiting: number) => number
}

type Load = () => Promise<{ readonly default: ComponentType }>

function loadedLate(load: Load): Pick<ScreenEntry, 'component' | 'load'> {
  return { component: lazy(load), load }
}

/** The screens in the order of the navigation. A further screen is a folder under `features/`, a name in `SCREENS` and a line here. */
export const SCREEN_ENTRIES: readonly ScreenEntry[] = [
  {
    screen: 'run',
    icon: IconPlayerPlay,
    ...loadedLate(async () => ({ default: (await import('../run/run-screen.tsx')).RunScreen })),
    count: () => 0,
  },
  {
    screen: 'orders',
    needing: 'orders',
    icon: IconClipboardList,
    ...loadedLate(async () => ({ default: (await import('../orders/orders-screen.tsx')).OrdersScreen })),
    count: status => status?.counts.ordersNeedingAttention ?? 0,
  },
  {
    screen: 'machines',
    icon: IconBuildingFactory,
    ...loadedLate(async () => ({ default: (await import('../machines/machines-screen.tsx')).MachinesScreen })),
    count: () => 0,
  },
  {
    screen: 'findings',
    needing: 'findings',
    icon: IconListSearch,
    ...loadedLate(async () => ({ default: (await import('../findings/findings-screen.tsx')).FindingsScreen })),
    count: status => status?.counts.newFindings ?? 0,
  },
  {
    screen: 'inbox',
    needing: 'inbox',
    icon: IconInbox,
    ...loadedLate(async () => ({ default: (await import('../inbox/inbox-screen.tsx')).InboxScreen })),
    count: status => status?.counts.unreadNotices ?? 0,
  },
  {
    screen: 'runs',
    icon: IconHistory,
    ...loadedLate(async () => ({ default: (await import('../runs/runs-screen.tsx')).RunsScreen })),
    count: () => 0,
  },
  {
    screen: 'data',
    needing: 'data',
    icon: IconDatabase,
    ...loadedLate(async () => ({ default: (await import('../data/data-screen.tsx')).DataScreen })),
    count: (_status, waiting) => waiting,
  },
  {
    screen: 'settings',
    icon: IconAdjustments,
    ...loadedLate(async () => ({ default: (await import('../settings/settings-screen.tsx')).SettingsScreen })),
    count: () => 0,
  },
]

/** What can be gone to but stands in no navigation. */
export const OFF_NAVIGATION: readonly Pick<ScreenEntry, 'screen' | 'component' | 'load'>[] = [
  {
    screen: 'hand-over',
    ...loadedLate(async () => ({ default: (await import('../hand-over/hand-over-screen.tsx')).HandOverScreen })),
  },
]
