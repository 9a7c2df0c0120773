import { useTranslation } from 'react-i18next'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { ScreenTabs } from '../../ui/screen-tabs.tsx'
import { DATA_TABS, formatDataPlace, type DataTab } from './data-place.ts'
import { useDecisionItems } from './use-decision-items.ts'

/** How many of each there are to see; those that wait for a person stand out. */
export function DataTabs({ tab }: { readonly tab: DataTab }) {
  const { t } = useTranslation()
  const { router, files } = useSession()
  const formats = useFormats()
  const known = useResourceValue(files)
  const { items, waiting } = useDecisionItems()
  // Before anything was read there is nothing to count.
  const isRead = known !== null && known.length > 0
  const counts: Readonly<Partial<Record<DataTab, number>>> = {
    ...(isRead && { files: known.length }),
    ...(isRead && items && { decisions: waiting }),
  }
  return (
    <ScreenTabs
      id="data"
      label={t('frame.screens.data')}
      tabs={DATA_TABS.map(name => {
        const count = counts[name]
        return {
          name,
          text: t(`data.tabs.${name}`),
          ...(count !== undefined && { count: formats.whole(count) }),
          isWaiting: name === 'decisions' && waiting > 0,
        }
      })}
      value={tab}
      onChange={name => router.open(formatDataPlace({ tab: name, key: null }))}
    />
  )
}
