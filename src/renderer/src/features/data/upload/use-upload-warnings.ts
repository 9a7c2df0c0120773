import { useTranslation } from 'react-i18next'
import type { Upload, UploadTarget } from '../../../../../contract/upload.ts'
import { useEngineWords } from '../../../i18n/use-engine-words.ts'

/** What a person should look at before believing that a workbook is the file it is taken for. */
export function useUploadWarnings(upload: Upload, target: UploadTarget | null): readonly string[] {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const { failure, looksLike, months, sameAs } = upload
  const warnings: string[] = []
  if (failure) warnings.push(t('data.upload.unreadable', { problem: tell(failure.message) }))
  if (target?.by === 'content') warnings.push(t('data.upload.misnamed', { path: target.path }))
  if (target && looksLike !== null && looksLike !== target.table) {
    warnings.push(t('data.upload.otherTable', { looksLike, table: target.table }))
  }
  if (target?.month && months.length > 0 && (months.length > 1 || months[0] !== target.month)) {
    warnings.push(t('data.upload.otherMonth', { month: target.month, months: months.join(', ') }))
  }
  if (sameAs.length > 0) warnings.push(t('data.upload.sameAs', { files: sameAs.join(', ') }))
  return warnings
}
