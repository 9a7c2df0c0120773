import { Button, Checkbox, Code, NumberInput } from '@mantine/core'
import { IconCircleCheck, IconLifebuoy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupportExport } from '../../../../../contract/run-views.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { useSession } from '../../../state/session-context.ts'
import { StateWord } from '../../../ui/state-word.tsx'
import { useExplain } from '../../run/use-explain.ts'
import screen from '../runs.module.css'
import styles from './support.module.css'

const KIB = 1024

type Making =
  | { readonly kind: 'idle' | 'working' }
  | { readonly kind: 'made'; readonly file: SupportExport }
  | { readonly kind: 'failed'; readonly reason: string }

/** What goes into a file for support, chosen before it is written: production rows only when somebody says so. */
export function MakeSupportFile() {
  const { t } = useTranslation()
  const { api } = useSession()
  const formats = useFormats()
  const explain = useExplain()
  const [runs, setRuns] = useState(50)
  const [hasRows, setRows] = useState(false)
  const [hasNames, setNames] = useState(false)
  const [making, setMaking] = useState<Making>({ kind: 'idle' })

  async function make(): Promise<void> {
    setMaking({ kind: 'working' })
    try {
      const names = hasNames ? 'kept' : 'pseudonyms'
      const file = await api.runViews.makeSupportFile.mutate({ runs, rows: hasRows, names })
      setMaking({ kind: 'made', file })
    } catch (error) {
      setMaking({ kind: 'failed', reason: explain(error) })
    }
  }

  return (
    <section className={styles['supportPart']} aria-labelledby="make-support">
      <h2 id="make-support" className={screen['runSentence']}>
        {t('support.make.title')}
      </h2>
      <p>{t('support.make.contents')}</p>
      <p className={screen['quiet']}>{t('support.make.redacted')}</p>
      <NumberInput
        size="xs"
        w={220}
        label={t('support.make.runs')}
        min={1}
        max={200}
        clampBehavior="strict"
        value={runs}
        onChange={value => setRuns(Math.max(1, Number(value) || 1))}
      />
      <Checkbox
        size="xs"
        label={t('support.make.rows')}
        description={t('support.make.rowsHint')}
        checked={hasRows}
        onChange={event => setRows(event.currentTarget.checked)}
      />
      <Checkbox
        size="xs"
        label={t('support.make.names')}
        description={t('support.make.namesHint')}
        checked={hasNames}
        onChange={event => setNames(event.currentTarget.checked)}
      />
      <Button
        size="xs"
        w="fit-content"
        leftSection={<IconLifebuoy size={14} />}
        loading={making.kind === 'working'}
        onClick={() => void make()}
      >
        {t('support.make.do')}
      </Button>
      <div role="status">
        {making.kind === 'made' && (
          <>
            <StateWord icon={IconCircleCheck} tone="ok">
              {t('support.make.done', { size: formats.whole(Math.ceil(making.file.bytes / KIB)) })}
            </StateWord>
            <Code block mt={6} className={styles['writtenTo'] ?? ''}>
              {making.file.path}
            </Code>
          </>
        )}
        {making.kind === 'failed' && <p>{making.reason}</p>}
      </div>
    </section>
  )
}
