import { Button, Tooltip } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowsDiff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../state/session-context.ts'
import { Shortcut } from '../../ui/detail-panel.tsx'
import { useExplain } from '../run/use-explain.ts'
import { formatRunsPlace } from '../runs/runs-place.ts'
import { useListLetter } from './use-list-letter.ts'

/** Which orders stand otherwise than after the run before: those that became late first. `run` is the one the orders are as of. */
export function ChangesButton({ run }: { readonly run: number }) {
  const { t } = useTranslation()
  const { api, router } = useSession()
  const explain = useExplain()

  async function open(): Promise<void> {
    try {
      const { previous } = await api.runViews.runDetail.query({ run })
      if (previous === null) return void notifications.show({ message: t('orders.changes.none'), autoClose: 5_000 })
      router.go({
        screen: 'runs',
        opened: formatRunsPlace({ kind: 'compare', base: previous, other: run, part: 'orders' }),
      })
    } catch (error) {
      notifications.show({
        color: 'red',
        title: t('orders.changes.failed'),
        message: explain(error),
        autoClose: 10_000,
      })
    }
  }

  useListLetter('d', () => void open())
  return (
    <Tooltip label={<Shortcut text={t('orders.changes.hint')} keys="D" />}>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconArrowsDiff size={14} />}
        onClick={() => void open()}
      >
        {t('orders.changes.button')}
      </Button>
    </Tooltip>
  )
}
