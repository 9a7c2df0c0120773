import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LOG_LEVELS, type RunLogLevel, type RunLogLine } from '../../../../../contract/run-log.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { foldText } from '../../../state/cell-filter.ts'
import { FilterChip, FilterGroup } from '../../../ui/filter-chip.tsx'
import { LOG_LEVEL_LOOKS } from '../log-levels.ts'
import { LogLineList } from '../log-line-list.tsx'
import styles from '../runs.module.css'

/** Lines drawn at once; a search narrows them. */
const SHOWN = 1_000

/** The log of a file, searched by level and text. */
export function SupportLog({ log }: { readonly log: readonly RunLogLine[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [search, setSearch] = useState('')
  const [levels, setLevels] = useState<readonly RunLogLevel[]>([])
  const found = useMemo(() => {
    const typed = foldText(search.trim())
    return log.filter(
      line =>
        (levels.length === 0 || levels.includes(line.level)) &&
        (typed === '' || foldText(`${line.run} ${line.phase} ${line.message} ${line.fields}`).includes(typed)),
    )
  }, [log, levels, search])
  const toggle = (level: RunLogLevel) =>
    setLevels(levels.includes(level) ? levels.filter(one => one !== level) : [...levels, level])
  return (
    <>
      <div className={styles['chips']}>
        <TextInput
          size="xs"
          w={260}
          leftSection={<IconSearch size={14} />}
          placeholder={t('runs.log.search')}
          aria-label={t('runs.log.search')}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
        <FilterGroup label={t('runs.logColumns.level')}>
          {LOG_LEVELS.map(level => (
            <FilterChip
              key={level}
              {...LOG_LEVEL_LOOKS[level]}
              label={t(`runs.levels.${level}`)}
              isOn={levels.includes(level)}
              onToggle={() => toggle(level)}
            />
          ))}
        </FilterGroup>
        <span className={styles['quiet']}>
          {t('runs.log.shown', {
            shown: formats.whole(Math.min(SHOWN, found.length)),
            total: formats.whole(found.length),
          })}
        </span>
      </div>
      <LogLineList lines={found.slice(-SHOWN)} />
    </>
  )
}
