import { useTranslation } from 'react-i18next'
import type { FloorMachine } from '../../../../contract/machine-timeline.ts'
import '../../charts/palette.css'
import { useFormats } from '../../format/use-formats.ts'
import styles from './machines.module.css'
import { pairKey, type Pair } from './pair-key.ts'

/** `opened` is the key of a pair. */
export interface PairMapProps {
  readonly pairs: readonly Pair[]
  readonly machines: readonly FloorMachine[]
  readonly opened: string | null
  readonly onOpen: (key: string) => void
}

/** Molds of one map; the list has them all. */
const MOST_MOLDS = 100

/** Shots by mold and machine: the more, the stronger the ground; each cell says its number. */
export function PairMap({ pairs, machines, opened, onOpen }: PairMapProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const byKey = new Map(pairs.map(pair => [pairKey(pair), pair]))
  const molds = [...new Set(pairs.map(pair => pair.moldNo))]
  const most = Math.max(1, ...pairs.map(pair => pair.shots))
  return (
    <div className={styles['scroll']} data-list>
      {molds.length > MOST_MOLDS && (
        <p className={styles['words']}>
          {t('machines.pairs.most', { n: formats.whole(MOST_MOLDS), all: formats.whole(molds.length) })}
        </p>
      )}
      <table className={styles['map']}>
        <thead>
          <tr>
            <th scope="col">{t('machines.now.mold')}</th>
            {machines.map(({ machineNo }) => (
              <th key={machineNo} scope="col">
                {machineNo}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {molds.slice(0, MOST_MOLDS).map(moldNo => (
            <tr key={moldNo}>
              <th scope="row" title={moldNo}>
                {moldNo}
              </th>
              {machines.map(({ machineNo }) => {
                const key = pairKey({ moldNo, machineNo })
                const pair = byKey.get(key)
                return (
                  <td key={machineNo}>
                    {pair && (
                      <button
                        type="button"
                        className={styles['pair']}
                        data-unfit={pair.fits === false || undefined}
                        data-opened={key === opened || undefined}
                        style={{ background: groundOf(pair.shots / most) }}
                        title={[
                          t('machines.pairs.since', { day: formats.day(pair.firstRun) }),
                          ...(pair.fits === false ? [t('machines.pairs.unfit')] : []),
                        ].join('\n')}
                        aria-label={t('machines.pairs.cell', {
                          mold: moldNo,
                          machine: machineNo,
                          shots: formats.whole(pair.shots),
                        })}
                        onClick={() => onOpen(key)}
                      >
                        {formats.whole(pair.shots)}
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** From a breath of the first hue to less than half of it, so that the figure stays readable in both themes. */
function groundOf(share: number): string {
  return `color-mix(in srgb, var(--chart-1) ${Math.round(8 + share * 37)}%, var(--surface))`
}
