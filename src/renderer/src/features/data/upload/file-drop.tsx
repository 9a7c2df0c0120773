import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../state/session-context.ts'
import { uploadSession } from '../../../state/upload-session.ts'
import { useStable } from '../../../ui/use-stable.ts'
import { formatDataPlace } from '../data-place.ts'
import styles from './upload.module.css'

/** Takes a workbook that is dragged onto the window, wherever one is, to look at it; any other page would leave for it. */
export function FileDrop() {
  const { t } = useTranslation()
  const session = useSession()
  const [isOver, setOver] = useState(false)
  const take = useStable((file: File) => {
    session.router.go({ screen: 'data', opened: formatDataPlace({ tab: 'preview', key: null }) })
    uploadSession(session).take(file)
  })

  useEffect(() => {
    const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer?.files ?? []
      if (file) take(file)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [take])

  return isOver ? <div className={styles['dropping']}>{t('data.upload.drop')}</div> : null
}
