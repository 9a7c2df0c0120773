import type { SpotlightActionData } from '@mantine/spotlight'
import {
  IconBox,
  IconBuildingFactory,
  IconClipboardList,
  IconFileSpreadsheet,
  IconHistory,
  IconInbox,
  IconListSearch,
  IconStack2,
  type Icon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NOTICE_STATES } from '../../../../../contract/notice.ts'
import { PRO_STATUSES } from '../../../../../contract/order-progress.ts'
import { RULE_IDS } from '../../../../../contract/rule.ts'
import { RUN_STATES } from '../../../../../contract/run.ts'
import type { SearchGroup, SearchHit, SearchKind } from '../../../../../contract/search.ts'
import { SEVERITIES } from '../../../../../contract/severity.ts'
import { SOURCE_FILE_STATES } from '../../../../../contract/source-file.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { useEngineWords } from '../../../i18n/use-engine-words.ts'
import { allHitsPlace, hitPlace } from './hit-route.ts'
import { useGoTo } from './use-go-to.ts'

const ICONS: Readonly<Record<SearchKind, Icon>> = {
  order: IconClipboardList,
  item: IconBox,
  mold: IconStack2,
  machine: IconBuildingFactory,
  finding: IconListSearch,
  run: IconHistory,
  notice: IconInbox,
  file: IconFileSpreadsheet,
}

/** What was found as actions of the palette, group by group, each group ending on the list of all. */
export function useHitActions(): (
  group: SearchGroup,
  typed: string,
) => {
  readonly group: string
  readonly actions: SpotlightActionData[]
} {
  const { t } = useTranslation()
  const formats = useFormats()
  const goTo = useGoTo()
  const describe = useHitWords()
  return ({ kind, hits, total }, typed) => {
    const HitIcon = ICONS[kind]
    const all = total > hits.length ? allHitsPlace(kind, typed.trim()) : null
    const actions = hits.map(hit => {
      const { label, description } = describe(kind, hit)
      return {
        id: `${kind}:${hit.key}`,
        label,
        description,
        leftSection: <HitIcon size={16} aria-hidden />,
        onClick: () => goTo(hitPlace(kind, hit), [label, t(`search.kinds.${kind}`)].join(' · ')),
      }
    })
    const more = all && {
      id: `${kind}:all`,
      label: t('search.all', { total: formats.whole(total), kind: t(`search.kinds.${kind}`) }),
      onClick: () => goTo(all, typed),
    }
    return { group: t(`search.kinds.${kind}`), actions: more ? [...actions, more] : actions }
  }
}

/** A hit in the words of the window. */
function useHitWords(): (kind: SearchKind, hit: SearchHit) => { readonly label: string; readonly description: string } {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const formats = useFormats()
  return (kind, hit) => {
    const { title, detail, state } = hit
    switch (kind) {
      case 'order': {
        const status = PRO_STATUSES.find(known => known === state)
        return { label: title, description: sentence(detail, status ? t(`orders.proStatus.${status}`) : '') }
      }
      case 'finding': {
        const severity = SEVERITIES.find(known => known === state)
        const rule = RULE_IDS.find(known => known === detail)
        const name = rule ? t(`rules.${rule}.name`) : detail
        const word = severity ? t(`findings.severity.${severity}`) : ''
        return { label: tell(title), description: sentence(word, name) }
      }
      case 'run': {
        const ended = RUN_STATES.find(known => known === state)
        const label = t('search.run', { run: title })
        return { label, description: sentence(ended ? t(`run.states.${ended}`) : '', formats.moment(detail)) }
      }
      case 'notice': {
        const known = NOTICE_STATES.find(other => other === state)
        return { label: tell(title), description: sentence(known ? t(`inbox.states.${known}`) : '') }
      }
      case 'file': {
        const known = SOURCE_FILE_STATES.find(other => other === state)
        return { label: title, description: sentence(detail, known ? t(`run.fileStates.${known}`) : '') }
      }
      case 'item':
      case 'mold':
      case 'machine':
        return { label: title, description: detail }
      default:
        return kind satisfies never
    }
  }
}

function sentence(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' · ')
}
