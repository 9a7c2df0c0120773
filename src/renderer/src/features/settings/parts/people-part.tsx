import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActorName } from '../../../../../contract/actor-name.ts'
import { usePreference } from '../../../state/session-context.ts'
import type { SettingPartProps } from '../setting-part-props.ts'
import { SettingRow } from '../setting-row.tsx'
import styles from '../settings.module.css'
import { useChangeSettings } from '../use-change-settings.ts'

/** The names to choose from, who sits here, and whose name stands where nobody chose one (design 5, "People"). */
export function PeoplePart({ settings }: SettingPartProps) {
  const { t } = useTranslation()
  const change = useChangeSettings()
  const [actor, setActor] = usePreference('actor')
  const [renamed, setRenamed] = useState<string | null>(null)
  const { people } = settings.values
  const isLocked = settings.origins.get('people')?.origin === 'environment'
  const isDefaultLocked = settings.origins.get('actor')?.origin === 'environment'
  const keep = (next: readonly string[], sentence: string) => change({ people: [...next] }, sentence)
  const names = [...new Set([...people, ...(actor === '' ? [] : [actor])])]

  async function add(name: string): Promise<boolean> {
    return keep([...people, name], t('settings.people.added', { name }))
  }

  async function rename(from: string, to: string): Promise<boolean> {
    const isDone = await keep(
      people.map(name => (name === from ? to : name)),
      t('settings.people.renamed', { from, to }),
    )
    if (isDone) setRenamed(null)
    if (isDone && actor === from) setActor(to)
    return isDone
  }

  return (
    <>
      <SettingRow
        id="settings-me"
        name={t('settings.people.me')}
        hint={t('settings.people.meHint')}
        control={
          <Select
            id="settings-me"
            size="xs"
            w={240}
            data={[
              { value: '', label: t('settings.people.nobody') },
              ...names.map(name => ({ value: name, label: name })),
            ]}
            value={actor}
            allowDeselect={false}
            onChange={name => setActor(name ?? '')}
          />
        }
      />
      <SettingRow
        id="settings-actor"
        name={t('settings.people.otherwise')}
        hint={t('settings.people.otherwiseHint')}
        setting="actor"
        settings={settings}
        control={
          <Select
            id="settings-actor"
            size="xs"
            w={240}
            disabled={isDefaultLocked}
            data={[
              { value: '', label: t('settings.people.osUser') },
              ...[...new Set([...people, settings.values.actor])]
                .filter(Boolean)
                .map(name => ({ value: name, label: name })),
            ]}
            value={settings.values.actor}
            allowDeselect={false}
            onChange={name =>
              void change(
                { actor: name ?? '' },
                t('settings.changed', {
                  name: t('settings.people.otherwise'),
                  value: name || t('settings.people.osUser'),
                }),
              )
            }
          />
        }
      />
      <h3 className={styles['group']}>{t('settings.people.list')}</h3>
      {people.length === 0 && <p className={styles['hint']}>{t('settings.people.empty')}</p>}
      <ul className={styles['list']}>
        {people.map(name => (
          <li key={name} className={styles['entry']}>
            {renamed === name ? (
              <NameForm
                label={t('settings.people.newName', { name })}
                button={t('settings.people.rename')}
                first={name}
                taken={people.filter(other => other !== name)}
                onName={to => rename(name, to)}
              />
            ) : (
              <>
                <span className={styles['grow']}>{name}</span>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={isLocked}
                  aria-label={t('settings.people.renameOf', { name })}
                  onClick={() => setRenamed(name)}
                >
                  <IconPencil size={15} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={isLocked}
                  aria-label={t('settings.people.removeOf', { name })}
                  onClick={() =>
                    void keep(
                      people.filter(other => other !== name),
                      t('settings.people.removed', { name }),
                    )
                  }
                >
                  <IconTrash size={15} />
                </ActionIcon>
              </>
            )}
          </li>
        ))}
      </ul>
      {!isLocked && (
        <NameForm
          key={people.length}
          label={t('settings.people.name')}
          button={t('settings.people.add')}
          first=""
          taken={people}
          onName={add}
        />
      )}
    </>
  )
}

interface NameFormProps {
  readonly label: string
  readonly button: string
  readonly first: string
  readonly taken: readonly string[]
  readonly onName: (name: string) => Promise<boolean>
}

function NameForm({ label, button, first, taken, onName }: NameFormProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(first)
  const [problem, setProblem] = useState<string | null>(null)

  function submit(): void {
    const name = ActorName.safeParse(typed)
    if (!name.success) return setProblem(t('settings.people.notAName'))
    const same = taken.find(other => isSameName(other, name.data))
    if (same !== undefined) return setProblem(t('settings.people.taken', { name: same }))
    setProblem(null)
    void onName(name.data)
  }

  return (
    <form
      className={styles['actions']}
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <TextInput
        size="xs"
        w={240}
        label={label}
        value={typed}
        error={problem}
        // What is wrong stands above the field, which stays beside its button.
        inputWrapperOrder={['label', 'error', 'input']}
        onChange={event => setTyped(event.currentTarget.value)}
      />
      <Button size="xs" type="submit" variant="default">
        {button}
      </Button>
    </form>
  )
}

/** Capitals tell no two people apart, accents do: Lan and Lân. */
function isSameName(one: string, other: string): boolean {
  return one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase()
}
