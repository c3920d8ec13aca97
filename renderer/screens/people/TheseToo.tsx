import { useEffect, useState } from 'react'
import type { Axes } from '../../../shared/consent/answer.ts'
import { isRefusal } from '../../../shared/command.ts'
import type { AnswerBeside } from '../../../shared/contract.ts'
import { capped } from '../../../shared/queries/ofPerson.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { Check } from '../../pieces/Choice.tsx'
import { Slip } from '../../pieces/Slip.tsx'
import { tagOf } from '../../i18n.ts'
import { act, say, theBridge } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { Heading } from '../specification/Heading.tsx'
import { answerInWords, howGiven, type How } from './answers.ts'

export interface TheseTooProps {
  person: Row<'participant'>
  rows: Rows
  /** The general answer just given. */
  general: Axes
  how: How
  heardBy: string
  onDone: () => void
}

/** After a general answer that allows more: notes they answered for by themselves stay as they are, unless they say so. */
export function TheseToo({ person, rows, general, how, heardBy, onDone }: TheseTooProps) {
  const words = useWords()
  const { t, date, language } = words
  // The list as it was when the question was put: a note that is loosened does not vanish from under the pointer.
  const [notes] = useState(() => capped(rows, person.id, general))
  const [beside, setBeside] = useState<Record<string, AnswerBeside[]>>({})
  const [chosen, setChosen] = useState<string[]>([])
  useEffect(() => {
    void Promise.all(
      notes.map(async (note) => {
        const found = await theBridge().ask('answersBeside', { person: person.id, contribution: note.id })
        return [note.id, isRefusal(found) ? [] : found] as const
      }),
    ).then((all) => setBeside(Object.fromEntries(all)))
  }, [notes, person.id])
  const keep = async () => {
    for (const contribution of chosen)
      if (
        !(await act('recordAnswer', {
          person: person.id,
          contribution,
          axes: general,
          names: (beside[contribution] ?? []).map((one) => one.id),
          how,
          heardBy,
          lang: tagOf(language),
        }))
      )
        return
    if (chosen.length) say('people.theseToo.kept', { count: chosen.length })
    onDone()
  }
  return (
    <section className="work" aria-label={t('people.theseToo')}>
      <div className="sheet people-sheet pile wide">
        <header className="sheet-head">
          <Heading>{t('people.theseToo')}</Heading>
          <p>{t('people.theseToo.about', { alias: textOf(person.alias) })}</p>
        </header>
        <ul className="pile wide">
          {notes.map((note) => (
            <li key={note.id} className="pile">
              <Slip kind={note.type ?? 'note'} text={textOf(note.text) || textOf(note.title)} />
              <ul className="small quiet">
                {(beside[note.id] ?? []).map((one) => (
                  <li key={one.id}>
                    {t('people.theseToo.stands', {
                      answer: [answerInWords(one.axes, words), t(`consent.far.${one.axes.reach}`)].join(', '),
                      how: [howGiven(one.how, words), one.heardBy, one.onDay && date(one.onDay)]
                        .filter(Boolean)
                        .join(', '),
                    })}
                  </li>
                ))}
              </ul>
              <Check
                label={t('people.theseToo.this')}
                isSelected={chosen.includes(note.id)}
                isDisabled={!beside[note.id]}
                onChange={(isOn) =>
                  setChosen(isOn ? [...chosen, note.id] : chosen.filter((id) => id !== note.id))
                }
              />
            </li>
          ))}
        </ul>
        <div className="row">
          <Button look="main" size="big" onPress={() => void keep()}>
            {t('people.theseToo.do', { count: chosen.length })}
          </Button>
          <Button size="big" onPress={onDone}>
            {t('people.theseToo.leave')}
          </Button>
        </div>
      </div>
    </section>
  )
}
