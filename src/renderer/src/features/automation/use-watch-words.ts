import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  FileDoubt,
  FileOwner,
  NameProblem,
  ScheduleProblem,
  StartHindrance,
  WatchState,
} from '../../../../contract/automation.ts'
import type { RunCause } from '../../../../contract/run.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'

/** What the watch knows, in the language of the window. */
export interface WatchWords {
  readonly owner: (owner: FileOwner) => string
  readonly doubt: (doubt: FileDoubt) => string
  readonly hindrance: (hindrance: StartHindrance) => string
  /** Why the plant is watched as it is; empty when there is nothing to say. */
  readonly why: (watch: WatchState) => string
  readonly cause: (cause: RunCause) => string
  readonly nameProblem: (problem: NameProblem) => string
  readonly scheduleProblem: (problem: ScheduleProblem) => string
}

/** A file's name without its folders. */
export function fileName(path: string): string {
  return path.split('/').at(-1) ?? path
}

/** `201902` as `02/2019`, in either language. */
export function monthName(month: string): string {
  return `${month.slice(4)}/${month.slice(0, 4)}`
}

/** Names drawn at once. */
const NAMES = 3

export function useWatchWords(): WatchWords {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const formats = useFormats()
  return useMemo(() => {
    const names = (paths: readonly string[]) =>
      `${paths.slice(0, NAMES).map(fileName).join(', ')}${paths.length > NAMES ? ' …' : ''}`

    function doubt(one: FileDoubt): string {
      switch (one.kind) {
        case 'month-twice':
          return t('automation.doubts.monthTwice', { others: names(one.others), month: monthName(one.month) })
        case 'month-mismatch': {
          const found = one.found.slice(0, NAMES).map(({ month }) => monthName(month))
          return t('automation.doubts.monthMismatch', { month: monthName(one.month), found: found.join(', ') })
        }
        case 'incomplete':
          return t('automation.doubts.incomplete')
        case 'tried-before':
          return t('automation.doubts.triedBefore', { run: one.run })
        default:
          return one satisfies never
      }
    }

    function hindrance(one: StartHindrance): string {
      switch (one.kind) {
        case 'settling':
          if (one.files.length === 0) return t('automation.hindrances.looking')
          return t('automation.hindrances.settling', { count: one.files.length, files: names(one.files) })
        case 'open': {
          const people = [...new Set(one.files.map(({ name }) => name || t('automation.somebody')))]
          const files = names(one.files.map(({ path }) => path))
          return t('automation.hindrances.open', { files, names: people.join(', ') })
        }
        case 'doubt':
          return t('automation.hindrances.doubt', { files: names(one.files) })
        case 'run-in-progress':
          return t('automation.hindrances.run-in-progress', { run: one.run })
        case 'refused':
          return t('automation.hindrances.refused', { message: tell(one.message) })
        case 'unreachable':
        case 'needs-person':
        case 'no-first-run':
          return t(`automation.hindrances.${one.kind}`)
        default:
          return one satisfies never
      }
    }

    function cause(one: RunCause): string {
      switch (one.kind) {
        case 'new-files': {
          const more = one.total > one.files.length ? ' …' : ''
          const files = `${one.files.map(fileName).join(', ')}${more}`
          return t('automation.cause.newFiles', { count: one.total, files })
        }
        case 'schedule':
          return t('automation.cause.schedule', { moment: formats.moment(one.due) })
        case 'missed-schedule':
          return t('automation.cause.missed', { moment: formats.moment(one.due) })
        default:
          return one satisfies never
      }
    }

    return {
      doubt,
      hindrance,
      cause,
      nameProblem: ({ kind, expected, found }) => t(`automation.nameProblems.${kind}`, { expected, found }),
      scheduleProblem: ({ kind, detail }) => t(`automation.scheduleProblems.${kind}`, { detail }),
      owner({ name, program }) {
        const isExcel = program === 'excel'
        if (name === '') return isExcel ? t('automation.openBySomebody') : t('automation.openBySomebodyLibre')
        return isExcel ? t('automation.openByName', { name }) : t('automation.openByNameLibre', { name })
      },
      why: ({ why, problem }) => (why === 'usual' ? '' : t(`automation.why.${why}`, { problem: tell(problem) })),
    }
  }, [t, formats, tell])
}
