import { Button } from '@mantine/core'
import { IconAlertTriangle, IconFolderOpen } from '@tabler/icons-react'
import { useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupportFile } from '../../../../../contract/support-file.ts'
import { StateWord } from '../../../ui/state-word.tsx'
import screen from '../runs.module.css'
import styles from './support.module.css'
import { readSupportFile, type SupportRefusal } from './read-support-file.ts'

/** A file chosen or dropped is read in the window; nothing of it reaches the engine. */
export function OpenSupportFile(props: { readonly onOpen: (name: string, file: SupportFile) => void }) {
  const { onOpen } = props
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [refusal, setRefusal] = useState<SupportRefusal | null>(null)

  async function open(file: File | undefined): Promise<void> {
    if (!file) return
    const read = await readSupportFile(file)
    if (read.kind === 'opened') onOpen(file.name, read.file)
    else setRefusal(read.reason)
  }

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    void open(event.dataTransfer.files[0])
  }

  return (
    // Dropping is a second way to what the button does.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles['supportPart']}
      aria-labelledby="open-support"
      data-over={isOver || undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id="open-support" className={screen['runSentence']}>
        {t('support.open.title')}
      </h2>
      <p>{t('support.open.hint')}</p>
      <input
        ref={input}
        type="file"
        accept=".gz,application/gzip"
        hidden
        aria-label={t('support.open.do')}
        onChange={event => {
          void open(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      <Button
        size="xs"
        w="fit-content"
        variant="default"
        leftSection={<IconFolderOpen size={14} />}
        onClick={() => input.current?.click()}
      >
        {t('support.open.do')}
      </Button>
      <div role="alert">
        {refusal !== null && (
          <StateWord icon={IconAlertTriangle} tone="bad">
            {t(`support.refusals.${refusal}`)}
          </StateWord>
        )}
      </div>
    </section>
  )
}
