import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SourceFile } from '../../../../contract/source-file.ts'
import { StateWord } from '../../ui/state-word.tsx'
import { RunButton } from '../run/run-button.tsx'
import { useDecide } from '../data/use-decide.ts'
import { useDecisionOn } from '../data/use-decision-on.ts'
import { nameOf } from '../../format/name-of.ts'
import styles from './recovery.module.css'
import { TriedAction } from './tried-action.tsx'

/** Leaving a failed workbook out: what that means, a preview, the decision, and the run that follows it. */
export function LoadWithout({ file }: { readonly file: SourceFile }) {
  const { t } = useTranslation()
  const decide = useDecide()
  const decision = {
    subject: { kind: 'failed-file', path: file.path, contentHash: file.contentHash ?? '' },
    kind: 'load-without',
  } as const
  const isDecided = useDecisionOn(decision.subject) !== null
  return (
    <div className={styles['inline']}>
      <p>{t('recovery.loadWithout.hint', { file: nameOf(file.path) })}</p>
      {isDecided ? (
        <>
          <StateWord icon={IconCircleCheck} tone="ok">
            {t('recovery.loadWithout.decided')}
          </StateWord>
          <div className={styles['choices']}>
            <RunButton />
          </div>
        </>
      ) : (
        <TriedAction
          request={{ assume: [decision] }}
          previewLabel={t('recovery.loadWithout.preview')}
          label={t('decisions.kinds.load-without')}
          onDo={() => void decide(decision)}
        />
      )}
    </div>
  )
}
