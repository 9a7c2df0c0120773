import { Button, Tooltip } from '@mantine/core'
import {
  IconCircleCheck,
  IconDatabaseImport,
  IconFileOff,
  IconHistory,
  IconPlayerPlay,
  type Icon,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../../contract/notice.ts'
import { DASH } from '../../format/formats.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { DetailSection, Shortcut } from '../../ui/detail-panel.tsx'
import { LoadWithout } from '../recovery/load-without.tsx'
import { UsableGenerations } from '../recovery/usable-generations.tsx'
import { formatDataPlace } from '../data/data-place.ts'
import { nameOf } from '../../format/name-of.ts'
import { useRunCommands } from '../run/use-run-commands.ts'
import styles from './inbox.module.css'
import { remediesOf } from './remedies-of.ts'
import type { Triage } from './use-triage.ts'

/** The notice in hand and the way to resolve it. */
export interface NoticeRemediesProps {
  readonly notice: Notice
  readonly triage: Triage
}

interface Remedy {
  readonly key: string
  readonly label: string
  readonly icon: Icon
  readonly onClick: () => void
  readonly isDisabled?: boolean
  /** Only of a remedy that unfolds below the buttons. */
  readonly isUnfolded?: boolean
}

/** What can be done about it from here, each by a digit; whatever changes data is tried out and shown first. */
export function NoticeRemedies({ notice, triage }: NoticeRemediesProps) {
  const { t } = useTranslation()
  const { status, files } = useSession()
  const engine = useResourceValue(status)
  const known = useResourceValue(files)
  const [unfolded, setUnfolded] = useState<string | null>(null)
  const facts = remediesOf(notice, { engine, files: known ?? [] })
  const remedies = useRemedies(facts, { triage, unfolded, unfold: setUnfolded })
  const file = facts.failedFiles.find(({ path }) => path === unfolded)
  if (notice.state === 'resolved') return null
  return (
    <DetailSection title={t('inbox.sections.remedies')}>
      <div className={styles['choices']}>
        {remedies.map(({ key, label, icon: RemedyIcon, onClick, isDisabled, isUnfolded }, place) => (
          <Tooltip key={key} label={<Shortcut text={label} keys={`${place + 1}`} />}>
            <Button
              size="xs"
              variant="default"
              leftSection={<RemedyIcon size={14} />}
              disabled={isDisabled ?? false}
              aria-expanded={isUnfolded}
              data-remedy
              onClick={onClick}
            >
              {label}
            </Button>
          </Tooltip>
        ))}
      </div>
      {facts.lastGood === 'in-use' && (
        <p className={styles['muted']}>
          {t('inbox.remedies.lastGoodInUse', { generation: engine?.generation ?? DASH })}
        </p>
      )}
      {file && <LoadWithout key={file.path} file={file} />}
      {unfolded === GENERATIONS && <UsableGenerations />}
    </DetailSection>
  )
}

const GENERATIONS = 'generations'

/** Which remedy is unfolded, and the way to unfold another or none. */
interface Unfolding {
  readonly triage: Triage
  readonly unfolded: string | null
  readonly unfold: (name: string | null) => void
}

function useRemedies(
  { phase, lastGood, failedFiles }: ReturnType<typeof remediesOf>,
  { triage, unfolded, unfold }: Unfolding,
): readonly Remedy[] {
  const { t } = useTranslation()
  const { status, router } = useSession()
  const { canStart, start } = useRunCommands()
  const generation = useResourceValue(status)?.generation ?? DASH
  const toggle = (name: string) => () => unfold(unfolded === name ? null : name)
  return [
    ...(phase === null
      ? []
      : [
          {
            key: 'run',
            label: t('inbox.remedies.runAgain'),
            icon: IconPlayerPlay,
            isDisabled: !canStart,
            onClick: () => start({ fromPhase: phase }),
          },
        ]),
    ...failedFiles.map(({ path }) => ({
      key: path,
      label:
        failedFiles.length === 1
          ? t('decisions.kinds.load-without')
          : t('inbox.remedies.loadWithout', { file: nameOf(path) }),
      icon: IconFileOff,
      isUnfolded: unfolded === path,
      onClick: toggle(path),
    })),
    ...(lastGood === 'in-use'
      ? [
          {
            key: 'last-good',
            label: t('inbox.remedies.lastGood'),
            icon: IconCircleCheck,
            onClick: () => void triage.act({ kind: 'resolve', note: t('inbox.remedies.lastGoodNote', { generation }) }),
          },
        ]
      : []),
    ...(lastGood === 'to-choose'
      ? [
          {
            key: GENERATIONS,
            label: t('inbox.remedies.lastGood'),
            icon: IconHistory,
            isUnfolded: unfolded === GENERATIONS,
            onClick: toggle(GENERATIONS),
          },
        ]
      : []),
    {
      key: 'restore',
      label: t('recovery.restoreEllipsis'),
      icon: IconDatabaseImport,
      onClick: () => router.go({ screen: 'data', opened: formatDataPlace({ tab: 'recovery', key: null }) }),
    },
  ]
}
