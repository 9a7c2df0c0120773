import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhaseSummary, Progress } from '../../../../contract/run.ts'
import { useFormats } from '../../format/use-formats.ts'
import { en } from '../../i18n/en/en.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'

/** The stable words of a pipeline in the language of the window. */
export interface RunWords {
  readonly phase: (phase: Pick<PhaseSummary, 'phase' | 'agent'>) => string
  readonly step: (step: string) => string
  /** `748 of 2,134 rows`. */
  readonly progress: (progress: Progress) => string
  /** `≈ 1,200 rows/s · 4s left`; empty until it can be told. */
  readonly rate: (progress: Progress) => string
  /** Counters that are not zero, each as "16 files read". */
  readonly counts: (counts: Readonly<Record<string, number>>) => readonly string[]
  /** What a phase did not do and why, of the engine's sentence. */
  readonly remark: (sentence: string) => string
}

/** Phases, steps and counters in words. Pipelines to come may name others: those show as they are named. */
export function useRunWords(): RunWords {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const formats = useFormats()
  return useMemo(() => {
    const unit = (name: Progress['unit'], count: number) => t(`run.units.${name}`, { count })
    return {
      remark: tell,
      phase: ({ phase, agent }) => (isKey(en.run.phaseNames, phase) ? t(`run.phaseNames.${phase}`) : agent),
      step: step => (isKey(en.run.steps, step) ? t(`run.steps.${step}`) : step),
      progress: ({ done, total, unit: name }) =>
        total === null
          ? `${formats.whole(done)} ${unit(name, done)}`
          : t('run.doneOf', { done: formats.whole(done), total: formats.whole(total), unit: unit(name, total) }),
      rate: ({ ratePerSecond, secondsLeft, unit: name }) =>
        [
          ratePerSecond !== null &&
            t('run.rate', { rate: formats.decimal(ratePerSecond), unit: unit(name, Math.round(ratePerSecond)) }),
          secondsLeft !== null && t('run.left', { duration: formats.duration(secondsLeft * 1000) }),
        ]
          .filter(Boolean)
          .join(' · '),
      counts: counts =>
        Object.entries(counts)
          .filter(([, value]) => value !== 0)
          .map(([name, value]) =>
            isKey(en.run.counts, `${name}_other`)
              ? t(`run.counts.${name as 'rows'}`, { count: value, n: formats.whole(value) })
              : `${formats.whole(value)} ${name}`,
          ),
    }
  }, [t, formats, tell])
}

function isKey<Texts extends object>(texts: Texts, key: string): key is Extract<keyof Texts, string> {
  return Object.hasOwn(texts, key)
}
