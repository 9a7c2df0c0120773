import { useTranslation } from 'react-i18next'
import type { Quality } from '../../../../../contract/quality.ts'
import { rateStep } from '../../../charts/rate-step.ts'
import { useFormats } from '../../../format/use-formats.ts'
import styles from '../machines.module.css'
import type { QualityAbout } from './quality-place.ts'
import { Opener } from '../../../ui/opener.tsx'

/** `onOpen` is given which number. */
export interface QualityFiguresProps {
  readonly quality: Quality
  readonly onOpen: (about: QualityAbout) => void
}

/** Yield, NG rate, pieces and shots of the period. */
export function QualityFigures({ quality: { totals }, onOpen }: QualityFiguresProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const rate = totals.total === 0 ? null : totals.ng / totals.total
  const figures = [
    { about: 'yield', value: formats.rate(rate === null ? null : 1 - rate) },
    {
      about: 'rate',
      value: rate === null ? formats.rate(null) : `${formats.rate(rate)} · ${t(`machines.rate.${rateStep(rate)}`)}`,
    },
    { about: 'total', value: formats.whole(totals.total) },
    { about: 'ng', value: formats.whole(totals.ng) },
    { about: 'shots', value: formats.whole(totals.shots) },
  ] as const
  return (
    <dl className={styles['figures']}>
      {figures.map(({ about, value }) => (
        <div key={about} className={styles['figure']}>
          <dt>{t(`quality.figures.${about}`)}</dt>
          <dd>
            <Opener onClick={() => onOpen(about)}>{value}</Opener>
          </dd>
        </div>
      ))}
    </dl>
  )
}
