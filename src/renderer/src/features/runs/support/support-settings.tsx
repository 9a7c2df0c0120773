import { useTranslation } from 'react-i18next'
import type { SupportFile } from '../../../../../contract/support-file.ts'
import { SmallTable } from '../../../ui/small-table.tsx'

/** The settings of a file, as they are named in it. */
export function SupportSettings({ settings }: { readonly settings: SupportFile['settings'] }) {
  const { t } = useTranslation()
  return (
    <SmallTable
      keyOf={({ key }) => key}
      rows={settings}
      columns={[
        { head: t('support.settings.key'), cell: ({ key }) => key },
        { head: t('support.settings.value'), cell: ({ value }) => value },
        { head: t('support.settings.origin'), cell: ({ origin }) => t(`support.origins.${origin}`) },
      ]}
    />
  )
}
