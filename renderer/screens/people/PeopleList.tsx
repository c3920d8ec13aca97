import { UserPlus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { contributionsOf, everyone } from '../../../shared/queries/ofPerson.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { HowFar } from '../../pieces/HowFar.tsx'
import { GapMark } from '../../pieces/Marks.tsx'
import { EmptyState } from '../../pieces/Notices.tsx'
import { go, useView } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { useLetters } from '../specification/keys.ts'
import { roleName } from '../specification/names.ts'
import { AddPerson } from './AddPerson.tsx'
import { answerInWords } from './answers.ts'
import { CodeField } from './CodeField.tsx'

/** Everybody who takes part, by alias; N adds somebody who has just come in. */
export function PeopleList({ rows, isCode = false }: { rows: Rows; isCode?: boolean }) {
  const { t } = useWords()
  const [isAdding, setAdding] = useState(false)
  const [from] = useState(() => {
    const last = useView.getState().before.at(-1)
    return last?.at === 'people' ? last.person : undefined
  })
  const people = useMemo(() => everyone(rows), [rows])
  useLetters({ n: () => setAdding(true) })
  const add = (
    <Button look="main" icon={UserPlus} keyHint="N" onPress={() => setAdding(true)}>
      {t('people.add')}
    </Button>
  )
  return (
    <div className="work people-work">
      <div className="sheet people-sheet">
        <header className="head-line">
          <h1 className="h-page">{t('people.title')}</h1>
          {people.length > 0 && add}
        </header>
        {rows.all('slip').length > 0 || isCode ? <CodeField rows={rows} hasFocus={isCode} /> : null}
        {people.length === 0 ? (
          <EmptyState title={t('people.none')} actions={add}>
            <p>{t('people.none.todo')}</p>
          </EmptyState>
        ) : (
          <>
            <p className="quiet">{t('people.about')}</p>
            <table className="people">
              <thead>
                <tr>
                  <th scope="col">{t('people.col.alias')}</th>
                  <th scope="col">{t('people.col.role')}</th>
                  <th scope="col">{t('people.col.answer')}</th>
                  <th scope="col">{t('people.col.far')}</th>
                  <th scope="col" className="count">
                    {t('people.col.said')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {people.map((person) => (
                  <PersonRow key={person.id} person={person} rows={rows} isFrom={person.id === from} />
                ))}
              </tbody>
            </table>
          </>
        )}
      </div>
      {isAdding && <AddPerson rows={rows} onClose={() => setAdding(false)} />}
    </div>
  )
}

function PersonRow({
  person,
  rows,
  isFrom,
}: {
  person: Row<'participant'>
  rows: Rows
  /** Their page was left just now: the focus comes back to their line. */
  isFrom: boolean
}) {
  const words = useWords()
  const { t, date, number } = words
  const said = useMemo(() => contributionsOf(rows, person.id), [rows, person.id])
  const { answer } = person
  return (
    <tr>
      <th scope="row">
        <Button look="link" autoFocus={isFrom} onPress={() => go({ at: 'people', person: person.id })}>
          {textOf(person.alias) || t('people.aliasGone')}
        </Button>
        {person.flags?.includes('twoVersions') && <GapMark>{t('people.twoVersions')}</GapMark>}
      </th>
      <td>{textOf(person.role) ? roleName(textOf(person.role), words) : t('people.noRole')}</td>
      <td>
        {answer ? answerInWords(answer, words) : <span className="quiet">{t('people.notAsked')}</span>}
        {answer && !answer.takenBack && answer.keep === 'programme' && (
          <span className="quiet small until">{t('people.until', { day: date(answer.until, 'short') })}</span>
        )}
      </td>
      <td>
        {answer && answer.keep !== 'nothing' && (
          <HowFar reach={answer.takenBack ? 'held' : answer.keep === 'workshop' ? 'room' : answer.reach} />
        )}
      </td>
      <td className="count num">
        <span className="label only-narrow">{t('people.col.said')}: </span>
        {number(said.here.length)}
        {said.gone.length > 0 && (
          <span className="quiet small until">{t('people.goneCount', { count: said.gone.length })}</span>
        )}
      </td>
    </tr>
  )
}
