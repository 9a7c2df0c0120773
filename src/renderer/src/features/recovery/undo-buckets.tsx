import { useTranslation } from 'react-i18next'
import type { UndoOutcome } from '../../../../contract/run.ts'
import { useFormats } from '../../format/use-formats.ts'
import { Facts } from '../../ui/facts.tsx'
import { nameOf } from '../../format/name-of.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'
import styles from './recovery.module.css'

/** `isDone` is false in a preview. */
export interface UndoBucketsProps {
  readonly undo: UndoOutcome
  readonly isDone: boolean
}

/** The three buckets of an undo (design 4): reversed, kept because a later run changed them, could not be rebuilt. */
export function UndoBuckets({ undo, isDone }: UndoBucketsProps) {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const formats = useFormats()
  const names = undo.heldFiles.map(nameOf).join(', ')
  return (
    <div className={styles['buckets']}>
      <h4 className={styles['subtitle']}>{t(isDone ? 'recovery.undo.done' : 'recovery.undo.would')}</h4>
      <Facts
        facts={[
          { name: t('recovery.undo.reversed'), value: formats.whole(undo.reversed) },
          { name: t('recovery.undo.keptChangedLater'), value: formats.whole(undo.keptChangedLater) },
          { name: t('recovery.undo.notRebuilt'), value: formats.whole(undo.notRebuilt) },
        ]}
      />
      {undo.reasons.map(reason => (
        <p key={reason} className={styles['muted']}>
          {tell(reason)}
        </p>
      ))}
      {names !== '' && (
        <p className={styles['muted']}>
          {t(isDone ? 'recovery.undo.held' : 'recovery.undo.wouldHold', { files: names })}
        </p>
      )}
    </div>
  )
}
