import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RunSummary } from '../../../../contract/run.ts'
import { useSession } from '../../state/session-context.ts'
import { FIRST_GENERATION, generationKey } from '../recovery/recovery-items.ts'
import { formatDataPlace } from '../data/data-place.ts'
import { useIsTakenAway } from './use-is-taken-away.ts'

/** Leads from a run that published something to where it is undone, with a preview; nothing for other runs. */
export function UndoButton({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation()
  const { router } = useSession()
  const generation = run.outcome?.generation ?? null
  const isTakenAway = useIsTakenAway(run)
  if (!run.outcome?.published || run.dryRun || generation === null || generation <= FIRST_GENERATION || isTakenAway)
    return null
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconArrowBackUp size={14} />}
      onClick={() =>
        router.go({ screen: 'data', opened: formatDataPlace({ tab: 'recovery', key: generationKey(generation) }) })
      }
    >
      {t('run.undoEllipsis', { run: run.run })}
    </Button>
  )
}
