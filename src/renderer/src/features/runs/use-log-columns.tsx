import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { LOG_LEVELS, type RunLogLine } from '../../../../contract/run-log.ts'
import { useFormats } from '../../format/use-formats.ts'
import type { en } from '../../i18n/en/en.ts'
import type { Column } from '../../ui/data-table/column.ts'
import { StateWord } from '../../ui/state-word.tsx'
import { useRunWords } from '../run/use-run-words.ts'
import { LOG_LEVEL_LOOKS } from './log-levels.ts'
import styles from './runs.module.css'

/** When, how grave, where, and what was said. Of one run the time of day is enough. */
export function useLogColumns(isOneRun: boolean): readonly Column<RunLogLine>[] {
  const { t } = useTranslation()
  const formats = useFormats()
  const words = useRunWords()
  return useMemo(() => {
    const head = (id: keyof typeof en.runs.logColumns) => ({ id, header: t(`runs.logColumns.${id}`) })
    const phaseWord = (phase: string) => (phase === '' ? '' : words.phase({ phase, agent: phase }))
    const columns: readonly Column<RunLogLine>[] = [
      {
        ...head('at'),
        width: isOneRun ? 120 : 208,
        value: ({ at }) => at,
        text: ({ at }) => `${isOneRun ? formats.moment(at).slice(-5) : formats.moment(at)}:${at.slice(17, 23)}`,
      },
      { ...head('run'), width: 64, align: 'end', value: ({ run }) => run, text: ({ run }) => `${run}` },
      {
        ...head('level'),
        width: 108,
        filter: 'choice',
        value: ({ level }) => level,
        rank: ({ level }) => LOG_LEVELS.indexOf(level),
        text: ({ level }) => t(`runs.levels.${level}`),
        choiceText: value => LOG_LEVELS.filter(one => one === value).map(one => t(`runs.levels.${one}`))[0] ?? value,
        cell: ({ level }) => <StateWord {...LOG_LEVEL_LOOKS[level]}>{t(`runs.levels.${level}`)}</StateWord>,
      },
      {
        ...head('phase'),
        width: 128,
        filter: 'choice',
        value: ({ phase }) => phase,
        text: ({ phase }) => phaseWord(phase),
        choiceText: phaseWord,
      },
      {
        ...head('message'),
        width: 420,
        value: ({ message }) => message,
        cell: ({ message }) => (
          <span className={styles['sentence']} title={message}>
            {message}
          </span>
        ),
      },
      {
        ...head('fields'),
        width: 620,
        value: ({ fields }) => fields || null,
        cell: ({ fields }) => (
          <code className={styles['sentence']} title={fields}>
            {fields}
          </code>
        ),
      },
    ]
    return columns
  }, [t, formats, words, isOneRun])
}
