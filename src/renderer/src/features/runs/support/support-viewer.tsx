import { Button } from '@mantine/core'
import { IconEye, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupportFile } from '../../../../../contract/support-file.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { StateWord } from '../../../ui/state-word.tsx'
import { ScreenTabs } from '../../../ui/screen-tabs.tsx'
import screen from '../runs.module.css'
import styles from './support.module.css'
import { SupportLog } from './support-log.tsx'
import { SupportNotices } from './support-notices.tsx'
import { SupportOverview } from './support-overview.tsx'
import { SupportRowsView } from './support-rows-view.tsx'
import { SupportRuns } from './support-runs.tsx'
import { SupportSettings } from './support-settings.tsx'

const PARTS = ['overview', 'runs', 'log', 'notices', 'settings', 'rows'] as const
type Part = (typeof PARTS)[number]

export interface SupportViewerProps {
  readonly name: string
  readonly file: SupportFile
  readonly onClose: () => void
}

/** A file from elsewhere, to be read and nothing more: no button in it changes anything. */
export function SupportViewer({ name, file, onClose }: SupportViewerProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [part, setPart] = useState<Part>('overview')
  const parts = file.rows ? PARTS : PARTS.filter(one => one !== 'rows')
  return (
    <div className={styles['viewer']}>
      <header className={styles['viewerHead']}>
        <StateWord icon={IconEye} tone="info" look="filled">
          {t('support.viewer.offline')}
        </StateWord>
        <strong>{file.plantName}</strong>
        <span className={screen['quiet']}>
          {t('support.viewer.made', { name, moment: formats.moment(file.createdAt), version: file.moldline.version })}
        </span>
        <Button size="compact-xs" variant="default" leftSection={<IconX size={14} />} onClick={onClose}>
          {t('support.viewer.close')}
        </Button>
      </header>
      <div className={styles['viewerTabs']}>
        <ScreenTabs
          id="support"
          label={t('support.viewer.parts')}
          tabs={parts.map(one => ({ name: one, text: t(`support.parts.${one}`) }))}
          value={part}
          onChange={setPart}
        />
      </div>
      <div className={screen['partPanel']}>
        <PartOf part={part} file={file} />
      </div>
    </div>
  )
}

function PartOf({ part, file }: { readonly part: Part; readonly file: SupportFile }) {
  switch (part) {
    case 'overview':
      return <SupportOverview file={file} />
    case 'runs':
      return <SupportRuns file={file} />
    case 'log':
      return <SupportLog log={file.log} />
    case 'notices':
      return <SupportNotices notices={file.notices} />
    case 'settings':
      return <SupportSettings settings={file.settings} />
    case 'rows':
      return file.rows && <SupportRowsView rows={file.rows} />
    default:
      return part satisfies never
  }
}
