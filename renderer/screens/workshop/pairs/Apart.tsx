import { useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { everyone } from '../../../../shared/queries/ofPerson.ts'
import { textOf } from '../../../../shared/record.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Select } from '../../../pieces/Menu.tsx'
import { act, tryAct, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'

/** Who is not put together, for this programme: folded away, as it is nobody's business but the team's. */
export function Apart() {
  const { t, why } = useWords()
  const rows = useDesk((s) => s.rows)
  const readOnly = useDesk((s) => s.desk?.readOnly ?? false)
  const [one, setOne] = useState<string | null>(null)
  const [other, setOther] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string>()
  const people = everyone(rows).filter((person) => person.here && textOf(person.alias))
  const options = people.map((person) => ({ id: person.id, label: textOf(person.alias) }))
  const nameOf = (id: string | undefined) => textOf(rows.get('participant', id)?.alias)
  const all = rows.all('apart').filter(({ people: two }) => nameOf(two?.[0]) && nameOf(two?.[1]))
  const add = async () => {
    if (!one || !other) return
    const done = await tryAct('keepApart', { one, other })
    if (isRefusal(done)) return setWrong(why(done))
    setWrong(undefined)
    setOne(null)
    setOther(null)
  }
  return (
    <details className="apart">
      <summary>{t('setup.apart.title')}</summary>
      <div className="pile">
        <p className="quiet">{t('setup.apart.about')}</p>
        {all.length === 0 && <p className="quiet">{t('setup.apart.none')}</p>}
        <ul className="people-here">
          {all.map(({ id, people: two }) => {
            const names = { one: nameOf(two?.[0]), other: nameOf(two?.[1]) }
            return (
              <li key={id}>
                <span>{t('setup.apart.both', names)}</span>
                <span />
                {!readOnly && (
                  <Button
                    look="link"
                    aria-label={t('setup.apart.removeNamed', names)}
                    onPress={() => void act('removeRecord', { id })}
                  >
                    {t('setup.apart.remove')}
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
        {!readOnly && people.length > 1 && (
          <div className="row two-people">
            <Select label={t('setup.apart.one')} value={one} onChange={setOne} options={options} />
            <Select
              label={t('setup.apart.other')}
              value={other}
              onChange={setOther}
              options={options.filter((each) => each.id !== one)}
            />
            <Button onPress={() => void add()}>{t('setup.apart.add')}</Button>
          </div>
        )}
        {wrong && (
          <p className="wrong" role="alert">
            {wrong}
          </p>
        )}
      </div>
    </details>
  )
}
