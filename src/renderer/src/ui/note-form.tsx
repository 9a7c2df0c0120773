import { Button, Kbd, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusOnce } from './focus-once.ts'
import styles from './note-form.module.css'

/** Longest note the contract takes, in characters. */
const LONGEST = 2_000

export interface NoteFormProps {
  readonly title: string
  /** What to write, while nothing is written. */
  readonly hint: string
  /** What the button says. */
  readonly save: string
  /** Gets the note without blanks around it, never an empty one. */
  readonly onSave: (note: string) => void
  readonly onClose: () => void
}

/** A note for whoever looks next; it stays in the history. */
export function NoteForm({ title, hint, save, onSave, onClose }: NoteFormProps) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  const isEmpty = note.trim() === ''
  const keep = () => {
    if (!isEmpty) onSave(note.trim())
  }
  return (
    <form
      className={styles['fields']}
      aria-label={title}
      onSubmit={event => {
        event.preventDefault()
        keep()
      }}
    >
      <Textarea
        size="xs"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={LONGEST}
        ref={focusOnce}
        label={title}
        placeholder={hint}
        value={note}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
        }}
        onChange={event => setNote(event.currentTarget.value)}
      />
      <div className={styles['choices']}>
        <Button size="xs" type="submit" disabled={isEmpty} rightSection={<Kbd size="xs">Ctrl ↵</Kbd>}>
          {save}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onClose}>
          {t('decisions.notNow')}
        </Button>
      </div>
    </form>
  )
}
