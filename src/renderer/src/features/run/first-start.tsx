import { IconFolder } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { EngineStatus } from '../../../../contract/engine.ts'
import { useSession } from '../../state/session-context.ts'
import styles from './first-start.module.css'
import { RunButton } from './run-button.tsx'

/** Before the first run: what the console will do with which folder, and the one thing to click. */
export function FirstStart({ engine }: { readonly engine: EngineStatus }) {
  const { t } = useTranslation()
  const { feed } = useSession()
  const pending = useStore(feed, state => state.pending)
  return (
    <section className={styles['root']}>
      <h1 className={styles['title']}>{t('run.first.title')}</h1>
      <p className={styles['lead']}>{t('run.first.lead')}</p>
      <p className={styles['plant']}>
        <IconFolder size={16} aria-hidden />
        <code>{engine.plant}</code>
        {pending.length > 0 && <span>{t('run.first.files', { count: pending.length })}</span>}
      </p>
      {engine.samplePlant && (
        <p className={styles['sample']}>
          <strong>{t('frame.samplePlant')}</strong> {t('run.first.sample')}
        </p>
      )}
      <div>
        <RunButton />
      </div>
      <ol className={styles['steps']}>
        {(['collect', 'load', 'check', 'track'] as const).map(phase => (
          <li key={phase}>
            <strong>{t(`run.phaseNames.${phase}`)}</strong>
            <span>{t(`run.first.steps.${phase}`)}</span>
          </li>
        ))}
      </ol>
      <p className={styles['note']}>{t('run.first.note')}</p>
    </section>
  )
}
