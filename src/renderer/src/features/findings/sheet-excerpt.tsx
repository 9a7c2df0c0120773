import { ActionIcon, Tooltip } from '@mantine/core'
import { IconFileSymlink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SheetExcerpt as Excerpt } from '../../../../contract/triaged-finding.ts'
import { DASH } from '../../format/formats.ts'
import { nameOf } from '../../format/name-of.ts'
import { useOpenCell } from '../orders/use-open-cell.ts'
import styles from './sheet-excerpt.module.css'

/** A row between its neighbours as the sheet has them: letters above, numbers at the side, the cells in question marked and in sight. */
export function SheetExcerpt({ excerpt }: { readonly excerpt: Excerpt }) {
  const { t } = useTranslation()
  const openCell = useOpenCell()
  const { file, sheet, columns, rows, sheetRow, marked, isCurrent } = excerpt
  const first = columns.find(({ name }) => marked.includes(name))
  const address = first && `${first.letter}${sheetRow}`

  return (
    <figure className={styles['root']}>
      <figcaption className={styles['caption']}>
        <span className={styles['place']}>
          {nameOf(file)}, {sheet}
          {address && `!${address}`}
          {!isCurrent && <span className={styles['gone']}> · {t('triage.sheet.gone')}</span>}
        </span>
        {address && (
          <Tooltip label={t('triage.sheet.open', { place: `${sheet}!${address}` })}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t('triage.sheet.open', { place: `${sheet}!${address}` })}
              onClick={() => openCell({ file, sheet, address })}
            >
              <IconFileSymlink size={14} />
            </ActionIcon>
          </Tooltip>
        )}
      </figcaption>
      <div
        ref={showMarked}
        className={styles['scroller']}
        // A wide table is scrolled by the keyboard as well: what scrolls has to be reached.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label={t('triage.sheet.label', { row: sheetRow })}
      >
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col" className={styles['number']}>
                <span className={styles['hidden']}>{t('triage.sheet.row')}</span>
              </th>
              {columns.map(({ letter, name }) => (
                <th key={letter} scope="col" data-marked-column={marked.includes(name) || undefined}>
                  <span className={styles['letter']}>{letter}</span> {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.sheetRow} data-own={row.sheetRow === sheetRow || undefined} data-kind={row.kind}>
                <th scope="row" className={styles['number']}>
                  {row.sheetRow}
                  {row.kind !== 'loaded' && (
                    <span className={styles['kind']}> {t(`triage.sheet.kinds.${row.kind}`)}</span>
                  )}
                </th>
                {row.values.map((value, place) => {
                  const column = columns[place]
                  const isMarked = row.sheetRow === sheetRow && column !== undefined && marked.includes(column.name)
                  return (
                    <td key={column?.letter ?? place} data-marked={isMarked || undefined}>
                      {isMarked ? <mark>{value ?? DASH}</mark> : (value ?? '')}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}

/** Pixels of what stands before the marked cell that stay in sight: about two columns. */
const BEFORE = 220

function showMarked(element: HTMLDivElement | null): void {
  const cell = element?.querySelector<HTMLElement>('[data-marked]')
  if (element && cell) element.scrollLeft = Math.max(0, cell.offsetLeft - BEFORE)
}
