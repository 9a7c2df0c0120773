import { MantineThemeProvider, Notification } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Where messages appear; the button that closes one has its name in the language of the window. */
export function Messages({ className }: { readonly className: string | undefined }) {
  const { t } = useTranslation()
  const close = t('table.closeDetail')
  const theme = useMemo(() => {
    const defaultProps = { closeButtonProps: { 'aria-label': close } }
    return { components: { Notification: Notification.extend({ defaultProps }) } }
  }, [close])
  return (
    <MantineThemeProvider inherit theme={theme}>
      <Notifications position="bottom-right" limit={3} transitionDuration={100} className={className ?? ''} />
    </MantineThemeProvider>
  )
}
