import { useTranslation } from 'react-i18next'
import { Opener } from '../../ui/opener.tsx'
import { useOpenCell, type CellPlace } from './use-open-cell.ts'

/** Where a value stands, as file and cell; opens it there. */
export function CellButton({ place }: { readonly place: CellPlace }) {
  const { t } = useTranslation()
  const open = useOpenCell()
  const { file, sheet, address } = place
  const text = `${file.slice(file.lastIndexOf('/') + 1)} · ${sheet}!${address}`
  return (
    <Opener title={file} aria-label={t('derivation.openCell', { place: text })} onClick={() => open(place)}>
      {text}
    </Opener>
  )
}
