import { useTranslation } from 'react-i18next'

/** Which run worked out the figures on screen, and for which generation. */
export function AsOf({ run, generation }: { readonly run: number; readonly generation: number }) {
  const { t } = useTranslation()
  return <span>{t('table.asOf', { run, generation })}</span>
}
