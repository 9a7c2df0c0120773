import { ActionIcon, Kbd, Menu, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconDownload, IconFileSpreadsheet, IconFileText } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Shortcut } from '../detail-panel.tsx'
import { useExport, type TableToExport } from './use-export.tsx'

/** The table, and how large its button is in CSS pixels. */
export interface ExportMenuProps {
  readonly table: TableToExport
  readonly size?: number
}

/** Exports the table as it is shown, to a workbook or a text file. The key means the first table on the screen. */
export function ExportMenu({ table, size = 30 }: ExportMenuProps) {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  const write = useExport(table)
  const isEmpty = table.total === 0
  const byKey = () => {
    if (!isEmpty && document.querySelector('[data-export]') === button.current) void write('xlsx')
  }
  useHotkeys([['mod+shift+E', byKey]], [])
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        <Tooltip label={<Shortcut text={t('exports.button')} keys="Ctrl Shift E" />}>
          <ActionIcon
            ref={button}
            variant="subtle"
            color="gray"
            size={size}
            disabled={isEmpty}
            aria-label={t('exports.button')}
            data-export
          >
            <IconDownload size={16} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFileSpreadsheet size={16} />}
          rightSection={
            <Kbd size="xs" aria-hidden>
              Ctrl Shift E
            </Kbd>
          }
          onClick={() => void write('xlsx')}
        >
          {t('exports.xlsx')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileText size={16} />} onClick={() => void write('csv')}>
          {t('exports.csv')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
