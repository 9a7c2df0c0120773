import { useFormats } from '../format/use-formats.ts'
import styles from './bar-list.module.css'

/** Figures that add up to a total; each has a label for people and a key for React. */
export interface BarListProps {
  readonly entries: readonly { readonly key: string; readonly label: string; readonly value: number }[]
  readonly totalLabel: string
}

/** A small table with a bar beside each figure, and the total the figures add up to. */
export function BarList({ entries, totalLabel }: BarListProps) {
  const formats = useFormats()
  const most = Math.max(1, ...entries.map(entry => entry.value))
  return (
    <table className={styles['root']}>
      <tbody>
        {entries.map(({ key, label, value }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className={styles['bar']} aria-hidden>
              <span style={{ width: `${(Math.max(0, value) / most) * 100}%` }} />
            </td>
            <td className={styles['value']}>{formats.whole(value)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {totalLabel}
          </th>
          <td className={styles['value']}>{formats.whole(entries.reduce((sum, entry) => sum + entry.value, 0))}</td>
        </tr>
      </tfoot>
    </table>
  )
}
