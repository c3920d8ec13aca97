import { useMemo, useState } from 'react'
import type { contributionsOf } from '../../../shared/queries/ofPerson.ts'
import { answersOf } from '../../../shared/queries/ofPerson.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { HowFar } from '../../pieces/HowFar.tsx'
import { Menu } from '../../pieces/Menu.tsx'
import { Slip } from '../../pieces/Slip.tsx'
import { act, say } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { AlsoUnder } from '../specification/AlsoUnder.tsx'
import { SignNote } from './SignNote.tsx'
import { askToTake } from '../takeback/asked.ts'

export interface PersonSaidProps {
  person: Row<'participant'>
  rows: Rows
  said: ReturnType<typeof contributionsOf>
  onAnswer: (contribution: string) => void
}

/** Everything they said, how far each of it may go, and what is theirs and gone. */
export function PersonSaid({ person, rows, said, onAnswer }: PersonSaidProps) {
  const { t } = useWords()
  const [isSigning, setSigning] = useState(false)
  const isKept = person.answer?.keep !== 'nothing'
  return (
    <section className="section pile" aria-labelledby="said">
      <header className="row">
        <h2 className="h-sec" id="said">
          {t('people.said', { count: said.here.length })}
        </h2>
        {isKept && person.here && (
          <Button className="push" onPress={() => setSigning(true)}>
            {t('people.sign')}
          </Button>
        )}
      </header>
      {said.here.length === 0 && (
        <p className="quiet">{t(isKept ? 'people.said.none' : 'people.takesPart')}</p>
      )}
      <ul className="pile said-list">
        {said.here.map((note) => (
          <Said key={note.id} note={note} person={person} rows={rows} onAnswer={onAnswer} />
        ))}
      </ul>
      {said.gone.length > 0 && (
        <details>
          <summary>{t('people.goneCount', { count: said.gone.length })}</summary>
          <ul className="pile earlier">
            {said.gone.map((note) => (
              <li key={note.id} className="row">
                <span>
                  {t(`kinds.${note.type ?? 'note'}`)}: {t(`specification.gone.${note.gone!}`)}
                </span>
                <span className="small">
                  <AlsoUnder rows={rows} id={note.id} />
                </span>
                {note.gone !== 'erased' && (
                  <>
                    <Button onPress={() => onAnswer(note.id)}>{t('people.answerFor')}</Button>
                    <Button
                      onPress={() => askToTake({ contributions: [note.id], isOne: true, isForGood: true })}
                    >
                      {t('people.erase.one')}
                    </Button>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {isSigning && <SignNote person={person} rows={rows} onClose={() => setSigning(false)} />}
    </section>
  )
}

function Said({
  note,
  person,
  rows,
  onAnswer,
}: Omit<PersonSaidProps, 'said'> & { note: Row<'contribution'> }) {
  const { t } = useWords()
  const own = useMemo(() => answersOf(rows, person.id, note.id), [rows, person.id, note.id])
  const text = textOf(note.text) || textOf(note.title)
  const unsign = async () => {
    if (await act('unsignContribution', { contribution: note.id, person: person.id }))
      say('people.unsigned', { alias: textOf(person.alias) })
  }
  return (
    <li>
      <Slip
        kind={note.type ?? 'note'}
        text={text}
        lang={note.text && 'lang' in note.text ? note.text.lang : undefined}
      />
      <div className="row under-slip">
        {note.far && <HowFar reach={note.far.reach} />}
        {note.far && note.far.words !== 'exact' && (
          <span className="small">{t(`specification.only.${note.far.words}`)}</span>
        )}
        {own.length > 0 && <span className="small">{t('people.hasOwn')}</span>}
        {(note.speakers?.length ?? 0) > 1 && (
          <span className="small">{t('people.together', { count: note.speakers!.length })}</span>
        )}
        <span className="small">
          <AlsoUnder rows={rows} id={note.id} />
        </span>
        <span className="push">
          <Menu
            label={t('people.doWith')}
            button={{ 'aria-label': t('people.doWithNamed', { what: text.slice(0, 80) }) }}
            items={[
              { id: 'answer', label: t('people.answerFor') },
              { id: 'takeBack', label: t('people.takeBack.one') },
              { id: 'unsign', label: t('people.unsign') },
              { id: 'erase', label: t('people.erase.one') },
            ]}
            onChoose={(id) => {
              if (id === 'answer') onAnswer(note.id)
              else if (id === 'unsign') void unsign()
              else
                askToTake({
                  person: id === 'takeBack' ? person.id : undefined,
                  contributions: [note.id],
                  isOne: true,
                  isForGood: id === 'erase',
                })
            }}
          />
        </span>
      </div>
    </li>
  )
}
