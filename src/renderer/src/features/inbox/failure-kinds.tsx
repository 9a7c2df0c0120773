import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../contract/failure.ts'
import { failureWords } from '../../i18n/failure-words.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import styles from './inbox.module.css'

/** What each kind of failure means, why it usually happens, how to prevent it and what to do; the first one is unfolded. */
export function FailureKinds({ failures }: { readonly failures: readonly Failure[] }) {
  const { t, i18n } = useTranslation()
  const codes = [...new Set(failures.map(({ code }) => code))]
  if (codes.length === 0) return null
  return (
    <DetailSection title={t('inbox.sections.kinds')}>
      {codes.map((code, place) => {
        const words = failureWords(code, i18n.language)
        return (
          <details key={code} className={styles['kind']} open={place === 0}>
            <summary>{t(`failures.${code}`)}</summary>
            <p>{words.description}</p>
            <h4>{t('inbox.kinds.whatToDo')}</h4>
            <p>{words.whatToDo}</p>
            <Points title={t('inbox.kinds.causes')} points={words.causes} />
            <Points title={t('inbox.kinds.prevention')} points={words.prevention} />
          </details>
        )
      })}
    </DetailSection>
  )
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  if (points.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {points.map(point => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  )
}
