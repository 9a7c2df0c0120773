import { Button, FileButton, Tooltip } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../state/session-context.ts'
import { uploadSession } from '../../../state/upload-session.ts'
import { DATA_KEYS } from '../use-data-keys.ts'
import { Shortcut } from '../../../ui/detail-panel.tsx'

/** Chooses a workbook of this computer, for those who do not drag. @param isFirst whether it is what to do next */
export function ChooseFile({ isFirst = true }: { readonly isFirst?: boolean }) {
  const { t } = useTranslation()
  const upload = uploadSession(useSession())
  return (
    <FileButton accept=".xlsx,.xlsb" onChange={file => file && upload.take(file)}>
      {props => (
        <Tooltip label={<Shortcut text={t('data.commands.choose')} keys={DATA_KEYS.choose} />}>
          <Button
            {...props}
            size="xs"
            variant={isFirst ? 'filled' : 'default'}
            leftSection={<IconFolderOpen size={14} />}
            data-command="choose"
          >
            {t('data.upload.choose')}
          </Button>
        </Tooltip>
      )}
    </FileButton>
  )
}
