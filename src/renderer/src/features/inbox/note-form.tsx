import { Button, Kbd, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './inbox.module.css'
import type { Triage } from './use-triage.ts'

/** Longest note the contract takes, in characters. */
const LONGEST = 2_000

/** A note for whoever looks next; it stays in the history. */
export function NoteForm({ triage }: { readonly triage: Triage }) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  const isEmpty = note.trim() === ''
  const save = () => {
    if (!isEmpty) void triage.act({ kind: 'note', note: note.trim() })
  }
  return (
    <form
      className={styles['form']}
      aria-label={t('inbox.note.title')}
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
        data-autofocus
        // The form was asked for by key or button and has nothing else to begin with.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        label={t('inbox.note.title')}
        placeholder={t('inbox.note.hint')}
        value={note}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
        }}
        onChange={event => setNote(event.currentTarget.value)}
      />
      <div className={styles['choices']}>
        <Button size="xs" type="submit" disabled={isEmpty} rightSection={<Kbd size="xs">Ctrl ↵</Kbd>}>
          {t('inbox.note.save')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={triage.closeForm}>
          {t('decisions.notNow')}
        </Button>
      </div>
    </form>
  )
}
