import { Button } from '@mantine/core'
import { IconUnlink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { InterruptedRunFacts } from '../../../../contract/engine.ts'
import { DASH } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { phaseOfAgent } from '../run/phase-of-agent.ts'
import { RunButton } from '../run/run-button.tsx'
import { useRunCommands } from '../run/use-run-commands.ts'
import { useRunWords } from '../run/use-run-words.ts'
import styles from './recovery.module.css'

/** After a crash: what is known for certain, and the two ways on (design 5). */
export function InterruptedBanner({ facts }: { readonly facts: InterruptedRunFacts }) {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  const words = useRunWords()
  const { canStart, start } = useRunCommands()
  const { run, agent, generation, isVerified, stagedFiles, sentence } = facts
  const composed = [
    agent === null
      ? t('recovery.interrupted.notBegun', { run })
      : t('recovery.interrupted.at', { run, agent: words.phase({ phase: phaseOfAgent(agent) ?? '', agent }) }),
    t(`recovery.interrupted.${isVerified === null ? 'checking' : isVerified ? 'verified' : 'notVerified'}`, {
      generation: generation ?? DASH,
    }),
    stagedFiles > 0 && t('recovery.interrupted.staged', { count: stagedFiles, n: formats.whole(stagedFiles) }),
  ]
  return (
    <section
      className={styles['banner']}
      data-tone={isVerified === false ? 'bad' : 'warn'}
      aria-label={t('recovery.interrupted.title', { run })}
    >
      <IconUnlink size={18} aria-hidden />
      <div className={styles['bannerText']}>
        <strong>{t('recovery.interrupted.title', { run })}</strong>
        <p>{i18n.language === 'en' ? sentence : composed.filter(Boolean).join(' ')}</p>
      </div>
      <div className={styles['choices']}>
        <RunButton label={t('run.finishInterrupted')} />
        <Button
          size="xs"
          variant="default"
          title={t('recovery.interrupted.startOverHint')}
          disabled={!canStart}
          onClick={() => start({ startOver: true })}
        >
          {t('recovery.interrupted.startOver')}
        </Button>
      </div>
    </section>
  )
}
