import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupportFile } from '../../../../../contract/support-file.ts'
import { ScreenHeader } from '../../../ui/screen-header.tsx'
import { RunsTabs } from '../runs-tabs.tsx'
import styles from './support.module.css'
import { MakeSupportFile } from './make-support-file.tsx'
import { OpenSupportFile } from './open-support-file.tsx'
import { SupportViewer } from './support-viewer.tsx'

/** A file for support: made here, or one from elsewhere opened here, without the engine. */
export function SupportView() {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<{ readonly name: string; readonly file: SupportFile } | null>(null)
  return (
    <>
      <ScreenHeader title={t('frame.screens.runs')} tabs={<RunsTabs view="support" />} />
      {opened ? (
        <SupportViewer name={opened.name} file={opened.file} onClose={() => setOpened(null)} />
      ) : (
        <div className={styles['support']}>
          <MakeSupportFile />
          <OpenSupportFile onOpen={(name, file) => setOpened({ name, file })} />
        </div>
      )}
    </>
  )
}
