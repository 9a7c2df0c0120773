import { Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { useResource } from '../../state/use-resource.ts'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import styles from './recovery.module.css'
import { UseGeneration } from './use-generation.tsx'

/** Generations offered at once; all of them stand on the Run screen under Recovery. */
const LIMIT = 6

/** Earlier data that can be used again: chosen, tried out, then published as a new generation. */
export function UsableGenerations() {
  const { t } = useTranslation()
  const { generations } = useSession()
  const formats = useFormats()
  const state = useResource(generations)
  const [chosen, setChosen] = useState<number | null>(null)
  if (state.kind === 'failed') {
    return <FailurePanel failure={state.failure} onRetry={() => void generations.refresh()} />
  }
  if (state.kind !== 'ready') return <p role="status">{t('frame.loading')}</p>
  const usable = state.value.filter(({ isCurrent }) => !isCurrent).slice(0, LIMIT)
  const generation = usable.find(other => other.generation === chosen)
  if (usable.length === 0) return <p className={styles['inline']}>{t('recovery.noGenerations')}</p>
  return (
    <div className={styles['inline']}>
      <p>{t('recovery.chooseGeneration')}</p>
      <Radio.Group
        aria-label={t('recovery.sections.use')}
        value={chosen === null ? '' : `${chosen}`}
        onChange={value => setChosen(Number(value))}
      >
        <div className={styles['options']}>
          {usable.map(({ generation: number, publishedAt, run, rows }) => (
            <Radio
              key={number}
              size="sm"
              classNames={{ description: styles['option'] ?? '' }}
              value={`${number}`}
              label={t('recovery.generationOf', { generation: number, moment: formats.moment(publishedAt) })}
              description={t('recovery.rowsOfRun', { n: formats.whole(rows), run })}
            />
          ))}
        </div>
      </Radio.Group>
      {generation && <UseGeneration key={generation.generation} generation={generation} />}
    </div>
  )
}
