import { Button, Kbd, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusOnce } from './focus-once.ts'
import type { TriageFormPlaceProps } from './triage-form.tsx'
import styles from './triage.module.css'

/** Longest note the contract takes, in characters. */
const LONGEST = 2_000

/** A comment for whoever looks next; it stays in the history. */
export function CommentForm({ triage, scope }: TriageFormPlaceProps) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  const isEmpty = note.trim() === ''
  const save = () => {
    if (!isEmpty) void triage.act({ kind: 'comment', note: note.trim() }, scope)
  }
  return (
    <form
      className={styles['fields']}
      aria-label={t('triage.comment.title')}
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <Textarea
        size="xs"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={LONGEST}
        ref={focusOnce}
        label={t('triage.comment.title')}
        placeholder={t('triage.comment.hint')}
        value={note}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
        }}
        onChange={event => setNote(event.currentTarget.value)}
      />
      <div className={styles['choices']}>
        <Button size="xs" type="submit" disabled={isEmpty} rightSection={<Kbd size="xs">Ctrl ↵</Kbd>}>
          {t('triage.comment.save')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={triage.closeForm}>
          {t('decisions.notNow')}
        </Button>
      </div>
    </form>
  )
}
