import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isSplitQuantity, parseSplitKey, SPLIT_FIGURES } from '../../../../contract/order-breakdown.ts'
import type { FigureUnit, FigureValue, OrderFigure } from '../../../../contract/order-derivation.ts'
import { useFormats } from '../../format/use-formats.ts'
import { DASH } from '../../format/formats.ts'
import { keyParts } from './key-parts.ts'
import { useStateWords } from './use-state-words.ts'

/** Figures, their entries and amounts as a person reads them. */
export interface FigureTexts {
  readonly value: (value: FigureValue, unit: FigureUnit, figure: OrderFigure | null) => string
  /** What a row names: a day, a shift, a machine, mold and cavity … */
  readonly entry: (entry: string | number | null, figure: OrderFigure) => string
  readonly amount: (amount: number | null, unit: FigureUnit) => string
}

/** What the entries of a figure are; of the others they are as the workbook has them. */
const ENTRIES: Partial<Readonly<Record<OrderFigure, 'day' | 'shift' | 'cavity' | 'material' | 'time' | 'mark'>>> = {
  dayQuantityMap: 'day',
  totalDay: 'day',
  startedDate: 'day',
  actualFinishedDate: 'day',
  etaStatus: 'day',
  forecastDate: 'day',
  risk: 'day',
  pace: 'day',
  poETA: 'day',
  poReceivedDate: 'day',
  shiftQuantityMap: 'shift',
  totalShift: 'shift',
  cavityQuantityMap: 'cavity',
  materialQuantityMap: 'material',
  materialComponentMap: 'material',
  lastestRecordTime: 'time',
  proStatus: 'mark',
}

/** Units whose numbers may have a decimal. */
const FRACTIONS: ReadonlySet<FigureUnit> = new Set(['percent', 'pieces-per-day', 'none'])

/** Writes what a derivation holds in the language of the window. */
export function useFigureText(): FigureTexts {
  const { t } = useTranslation()
  const formats = useFormats()
  const words = useStateWords()
  return useMemo(() => {
    const amount: FigureTexts['amount'] = (of, unit) => (FRACTIONS.has(unit) ? formats.decimal(of) : formats.whole(of))

    function cavityText(key: string): string {
      const [mold, cavity] = keyParts(key)
      const none = t('orders.split.none')
      const isGiven = cavity !== null && cavity !== undefined
      return `${mold ?? none} · ${isGiven ? t('orders.split.cavity', { cavity }) : none}`
    }

    function entry(of: string | number | null, figure: OrderFigure): string {
      if (of === null) return ''
      const ofSplit = isSplitQuantity(figure) ? parseSplitKey(String(of)) : null
      if (ofSplit) {
        return ofSplit.entry === null ? t('orders.split.none') : entry(ofSplit.entry, SPLIT_FIGURES[ofSplit.split])
      }
      const kind = ENTRIES[figure]
      if (kind === undefined)
        return typeof of === 'number' && figure === 'itemQuantity' ? formats.whole(of) : String(of)
      const text = String(of)
      switch (kind) {
        case 'day':
          return formats.day(text)
        case 'shift': {
          const [day = '', shift = ''] = text.split('_shift_')
          return t('orders.shiftOfDay', { day: formats.day(day), shift })
        }
        case 'cavity':
          return cavityText(text)
        case 'material':
          return keyParts(text)
            .map(part => part ?? DASH)
            .join(' · ')
        case 'time':
          return formats.wallClock(text)
        case 'mark':
          return text === 'in-reference-shift' ? t('derivation.inReferenceShift') : ''
        default:
          return kind satisfies never
      }
    }

    function value(of: FigureValue, unit: FigureUnit, figure: OrderFigure | null): string {
      if (of === null || of === '') return DASH
      if (typeof of === 'object') return of.map(one => (figure ? entry(one, figure) : String(one))).join(', ') || DASH
      if (typeof of === 'number') return unit === 'percent' ? formats.rate(of / 100) : amount(of, unit)
      if (unit === 'day') return formats.day(of)
      return unit === 'time' ? formats.wallClock(of) : words(of, figure)
    }
    return { value, entry, amount }
  }, [t, formats, words])
}
