import { useTranslation } from 'react-i18next'
import { nameOf } from '../../format/name-of.ts'
import { Opener } from '../../ui/opener.tsx'
import { useOpenCell, type CellPlace } from './use-open-cell.ts'

/** Where a value stands, as file and cell; opens it there. */
export function CellButton({ place }: { readonly place: CellPlace }) {
  const { t } = useTranslation()
  const open = useOpenCell()
  const text = cellPlaceText(place)
  return (
    <Opener title={place.file} aria-label={t('derivation.openCell', { place: text })} onClick={() => open(place)}>
      {text}
    </Opener>
  )
}

/** `monthlyReports_201901.xlsb · Sheet1!E750`. */
export function cellPlaceText({ file, sheet, address }: CellPlace): string {
  return `${nameOf(file)} · ${sheet}!${address}`
}
