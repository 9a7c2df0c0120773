import { Button, Kbd } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { settingsPart } from '../../state/settings-session.ts'
import { usePreference, useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { focusOnce } from '../../ui/focus-once.ts'
import type { TriageFormPlaceProps } from './triage-form-props.ts'
import styles from './triage.module.css'

/** Names that have a digit. */
const WITH_DIGIT = 9

/** Whose a finding shall be: a digit for the people of the plant, 0 for nobody. */
export function AssignForm({ triage, scope }: TriageFormPlaceProps) {
  const { t } = useTranslation()
  const session = useSession()
  const [actor] = usePreference('actor')
  const settings = useResourceValue(settingsPart(session).settings)
  const people = [...new Set([...(actor === '' ? [] : [actor]), ...(settings?.values.people ?? [])])]
  const assign = (assignee: string | null) => void triage.act({ kind: 'assign', assignee }, scope)
  return (
    <fieldset className={styles['fields']}>
      <legend className={styles['legend']}>{t('triage.assign.title')}</legend>
      <div className={styles['choices']}>
        {people.map((name, place) => (
          <Button
            key={name}
            size="xs"
            variant="default"
            ref={place === 0 ? focusOnce : null}
            data-choice={place < WITH_DIGIT ? place + 1 : undefined}
            rightSection={place < WITH_DIGIT && <Kbd size="xs">{place + 1}</Kbd>}
            onClick={() => assign(name)}
          >
            {name === actor ? t('triage.assign.me', { name }) : name}
          </Button>
        ))}
        <Button
          size="xs"
          variant="default"
          ref={people.length === 0 ? focusOnce : null}
          data-choice={0}
          rightSection={<Kbd size="xs">0</Kbd>}
          onClick={() => assign(null)}
        >
          {t('triage.nobody')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={triage.closeForm}>
          {t('decisions.notNow')}
        </Button>
      </div>
      {people.length === 0 && settings && (
        <p className={styles['hint']}>
          {t('triage.assign.noPeople')}{' '}
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => session.router.go({ screen: 'settings', opened: null })}
          >
            {t('triage.assign.settings')}
          </Button>
        </p>
      )}
    </fieldset>
  )
}
