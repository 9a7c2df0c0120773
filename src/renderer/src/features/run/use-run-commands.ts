import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { z } from 'zod'
import type { RunRequest } from '../../../../contract/run-request.ts'
import { useSession } from '../../state/session-context.ts'
import { useStable } from '../../ui/use-stable.ts'
import { useExplain } from './use-explain.ts'

/** A request before the contract fills in what was left out: `{}` runs everything. */
export type RunOptions = z.input<typeof RunRequest>

/** The one place runs are started and cancelled from, whether by button, key or palette. */
export interface RunCommands {
  /** False while a run is under way or the engine cannot be reached. */
  readonly canStart: boolean
  /** Starts a run and shows it. */
  readonly start: (options?: RunOptions) => void
  /** Asks the active run to stop; it says itself what was kept. */
  readonly cancel: () => void
}

/** The engine may still refuse (`run_in_progress`, `workspace_in_use`); then it says so and what to do. */
export function useRunCommands(): RunCommands {
  const { api, feed, connection, router } = useSession()
  const { t } = useTranslation()
  const explain = useExplain()
  const active = useStore(feed, ({ active: run }) => run?.run ?? null)
  const isOpen = useStore(connection) === 'open'
  const canStart = active === null && isOpen

  async function attempt(action: () => Promise<unknown>, title: string): Promise<void> {
    try {
      await action()
    } catch (error) {
      notifications.show({ color: 'red', title, message: explain(error), autoClose: 10_000 })
    }
  }

  return {
    canStart,
    start: useStable((options: RunOptions = {}) => {
      if (!canStart) return
      if (router.getState().screen !== 'run') router.go({ screen: 'run', opened: null })
      void attempt(() => api.runs.start.mutate({ request: options }), t('run.notStarted'))
    }),
    cancel: useStable(() => {
      if (active === null) return
      void attempt(() => api.runs.cancel.mutate({ run: active }), t('run.notCancelled'))
    }),
  }
}
