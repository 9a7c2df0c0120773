import { useTranslation } from 'react-i18next'
import { useFormats } from '../../format/use-formats.ts'
import { NoteForm } from '../../ui/note-form.tsx'
import { AssignForm } from './assign-form.tsx'
import { SnoozeFindingForm } from './snooze-finding-form.tsx'
import type { TriageFormPlaceProps } from './triage-form-props.ts'
import styles from './triage.module.css'

/** The form that was asked for, if it belongs here. */
export function TriageFormPlace({ triage, scope }: TriageFormPlaceProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { form } = triage
  if (form?.scope !== scope) return null
  const count = triage.countOf(scope)
  return (
    <div className={styles['form']}>
      {count > 1 && <p className={styles['hint']}>{t('triage.forMany', { count, n: formats.whole(count) })}</p>}
      {form.kind === 'assign' && <AssignForm triage={triage} scope={scope} />}
      {form.kind === 'snooze' && <SnoozeFindingForm triage={triage} scope={scope} />}
      {form.kind === 'comment' && (
        <NoteForm
          title={t('triage.comment.title')}
          hint={t('triage.comment.hint')}
          save={t('triage.comment.save')}
          onSave={note => void triage.act({ kind: 'comment', note }, scope)}
          onClose={triage.closeForm}
        />
      )}
    </div>
  )
}
