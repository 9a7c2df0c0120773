import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellFault, QuarantineEntry } from '../../../../contract/quarantine.ts'
import type { SourceFile } from '../../../../contract/source-file.ts'
import type { ColumnType } from '../../../../contract/table.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'

/** Sentences about files and cells, in the language of the window. */
export interface DataWords {
  /** `L312 moldShot should be a whole number, found "12o4"`. */
  readonly fault: (fault: CellFault) => string
  readonly faults: (entry: QuarantineEntry) => string
  /** Why a file is held, failed, missing or left out, in one sentence. */
  readonly fileReason: (file: SourceFile) => string | null
}

/** Files and cells that need a look, in words. */
export function useDataWords(): DataWords {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  const { tell, tellWhole } = useEngineWords()
  return useMemo(() => {
    const fault = ({ address, column, expected, found }: CellFault) =>
      found === ''
        ? t('decisions.faultEmpty', { address, column, expected: t(`decisions.expected.${expectation(expected)}`) })
        : t('decisions.fault', { address, column, expected: t(`decisions.expected.${expectation(expected)}`), found })
    return {
      fault,
      faults: entry => entry.faults.map(fault).join('; '),
      fileReason: ({ state, hold, rows, failure, reason }) => {
        if (i18n.language === 'en') return failure?.message ?? reason
        const told = tellWhole(failure?.message ?? reason ?? '')
        if (told !== null) return told
        if (hold?.kind === 'shrinks') {
          return t('decisions.hold.shrinks', {
            before: formats.whole(hold.rowsBefore),
            now: formats.whole(hold.rowsNow),
          })
        }
        if (hold?.kind === 'second-file-of-month') {
          return t('decisions.hold.secondOfMonth', { month: hold.month, other: hold.otherFile })
        }
        if (hold?.kind === 'taken-out-by-undo') return t('decisions.hold.undone', { generation: hold.generation })
        if (failure) return [t(`failures.${failure.code}`), tell(failure.message)].join(': ')
        if (state === 'missing')
          return t('decisions.missing', { count: rows?.loaded ?? 0, n: formats.whole(rows?.loaded ?? 0) })
        return reason === null ? null : t(`run.fileHints.${state}`)
      },
    }
  }, [t, i18n.language, formats, tell, tellWhole])
}

/** The word for what a column of a type should hold. */
export function expectation(type: ColumnType): 'text' | 'whole' | 'number' | 'yesNo' | 'day' | 'duration' {
  switch (type) {
    case 'string':
      return 'text'
    case 'Float32':
    case 'Float64':
      return 'number'
    case 'bool':
      return 'yesNo'
    case 'datetime64[ns]':
      return 'day'
    case 'timedelta64[ns]':
      return 'duration'
    case 'Int8':
    case 'Int16':
    case 'Int32':
    case 'Int64':
    case 'UInt8':
    case 'UInt16':
    case 'UInt32':
    case 'UInt64':
      return 'whole'
    default:
      return type satisfies never
  }
}
