import { useEffect, useState } from 'react'
import { isLooser, strictest, widest, type Axes } from '../../../shared/consent/answer.ts'
import { isRefusal } from '../../../shared/command.ts'
import type { AnswerBeside } from '../../../shared/contract.ts'
import { capped } from '../../../shared/queries/ofPerson.ts'
import { textOf } from '../../../shared/record.ts'
import { Button } from '../../pieces/Button.tsx'
import { Check } from '../../pieces/Choice.tsx'
import { ConsentPicker, type ConsentAnswers, type ConsentPurposes } from '../../pieces/ConsentPicker.tsx'
import { DateFields } from '../../pieces/DateFields.tsx'
import { Field } from '../../pieces/Field.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { Slip } from '../../pieces/Slip.tsx'
import { tagOf } from '../../i18n.ts'
import { say, theBridge, tryAct } from '../../store/desk.ts'
import type { Language } from '../../../shared/words/catalogue.ts'
import { InLanguage, useWords } from '../../words.tsx'
import { Heading } from '../specification/Heading.tsx'
import { spokenBy, wholeAnswer, yearFrom, type How } from './answers.ts'
import { Beside } from './Beside.tsx'
import type { PersonProps } from './PersonPage.tsx'
import { TheseToo } from './TheseToo.tsx'

export interface RecordAnswerProps extends PersonProps {
  /** The contribution it is for; none where it is for everything. */
  contribution: string | null
  onDone: () => void
}

const ways = ['spoken', 'written', 'signed', 'message', 'form'] as const
let lastHeardBy = ''

/**
 * A person's answer, taken down beside the ones that stand. It replaces exactly what was on the screen, and a
 * looser one counts only as their own say; a form given earlier replaces nothing and can only tighten.
 */
export function RecordAnswer({ person, rows, today, contribution, onDone }: RecordAnswerProps) {
  const { t, language, why } = useWords()
  const [beside, setBeside] = useState<AnswerBeside[]>()
  const [answers, setAnswers] = useState<ConsentAnswers>()
  const [purposes, setPurposes] = useState<ConsentPurposes>(
    person.purposes ?? { contactAgain: false, recordExperience: false, keepNeeds: false },
  )
  const [how, setHow] = useState<How>('spoken')
  const [heardBy, setHeardBy] = useState(lastHeardBy)
  const [day, setDay] = useState<string | null>(today)
  const [isTheirs, setTheirs] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const [capping, setCapping] = useState<Axes>()
  // Asked in the person's language, whatever the window's.
  const [spoken, setSpoken] = useState<Language>(spokenBy(person, language))
  const other = spoken === 'cy' ? 'en' : 'cy'
  const note = rows.get('contribution', contribution)

  const look = async () => {
    const found = await theBridge().ask('answersBeside', { person: person.id, contribution })
    if (isRefusal(found)) return setWrong(why(found))
    setBeside(found)
    setAnswers((now) => {
      if (now) return now
      const stands = found.length
        ? strictest(found.map((one) => one.axes))
        : (note?.far ?? startingAnswer(rows, today))
      const { takenBack: _, ...open } = stands
      // Nothing looser than what stands is chosen beforehand: a date that has passed is typed by whoever renews it.
      return { ...open, until: open.until > today ? within(open.until, today) : null }
    })
  }
  useEffect(() => {
    void look()
    // Asked once for whoever is on the page; again only where a refusal says that answers have moved.
  }, [person.id, contribution]) // eslint-disable-line react-hooks/exhaustive-deps

  if (capping)
    return (
      <TheseToo person={person} rows={rows} general={capping} how={how} heardBy={heardBy} onDone={onDone} />
    )
  if (!beside || !answers) return <div className="work">{wrong && <p className="wrong">{wrong}</p>}</div>
  const axes: Axes | null = answers.until
    ? wholeAnswer({ ...answers, until: answers.until, takenBack: false })
    : null
  const stands = beside.length ? strictest(beside.map((one) => one.axes)) : undefined
  const looser = !!axes && !!stands && isLooser(axes, stands)
  const isForm = how === 'form'
  const save = async () => {
    if (!axes || !day) return setWrong(t('people.answer.noDay'))
    if (looser && !isForm && !isTheirs) return setWrong(t('people.answer.needsThem'))
    lastHeardBy = heardBy
    const done = await tryAct('recordAnswer', {
      person: person.id,
      contribution,
      axes,
      purposes: contribution ? null : purposes,
      names: isForm ? [] : beside.map((one) => one.id),
      how,
      heardBy,
      onDay: day,
      lang: tagOf(language),
    })
    if (isRefusal(done)) {
      setWrong(why(done))
      return look()
    }
    say('people.answer.kept', { alias: textOf(person.alias) })
    if (looser && !isForm && !contribution && capped(rows, person.id, axes).length) setCapping(axes)
    else onDone()
  }
  const title = t(contribution ? 'people.answer.forOne' : 'people.answer.for', {
    alias: textOf(person.alias),
  })
  return (
    <div className="room answering">
      <aside className="rail beside" aria-label={t('people.beside')}>
        <Beside beside={beside} />
      </aside>
      <section className="work" aria-label={title}>
        <div className="sheet people-sheet pile wide">
          <header className="sheet-head">
            <div className="head-line">
              <Heading>{title}</Heading>
              <Button onPress={() => setSpoken(other)}>{t(`takeback.inLanguage.${other}`)}</Button>
            </div>
            {note && (
              <Slip kind={note.type ?? 'note'} text={textOf(note.text) || t('specification.wordsHeld')} />
            )}
          </header>
          <InLanguage language={spoken}>
            <ConsentPicker
              answers={answers}
              onAnswers={setAnswers}
              {...(contribution ? {} : { purposes, onPurposes: setPurposes })}
              today={today}
            />
          </InLanguage>
          <div className="section heard">
            <Select
              label={t('people.howHeard')}
              value={how}
              onChange={setHow}
              options={ways.map((id) => ({ id, label: t(`people.how.${id}`) }))}
            />
            <Field
              label={t('people.whoHeard')}
              help={t('people.whoHeard.help')}
              value={heardBy}
              onChange={setHeardBy}
              isOptional
            />
            {(how === 'form' || how === 'message') && (
              <DateFields label={t('people.whenHeard')} value={day} onChange={setDay} />
            )}
          </div>
          {looser && (
            <div className="settle">
              {isForm ? (
                <p>{t('people.answer.formTightens')}</p>
              ) : (
                <>
                  <p>{t('people.answer.looser', { alias: textOf(person.alias) })}</p>
                  <Check
                    label={t('people.answer.theySaid', { alias: textOf(person.alias) })}
                    isSelected={isTheirs}
                    onChange={(isOn) => {
                      setTheirs(isOn)
                      setWrong(undefined)
                    }}
                  />
                </>
              )}
            </div>
          )}
          {wrong && (
            <p className="wrong" role="alert">
              {wrong}
            </p>
          )}
          <div className="row">
            <Button look="main" size="big" onPress={() => void save()}>
              {t('people.answer.keep')}
            </Button>
            <Button size="big" onPress={onDone}>
              {t('common.cancel')}
            </Button>
          </div>
        </div>
      </section>
    </div>
  )
}

/** Where nothing was ever answered: what the group agreed to; until a group has, that words stay in the room. */
function startingAnswer(rows: PersonProps['rows'], today: string): Axes {
  const agreed = rows.all('answer').filter((one) => one.workshop && !one.person && one.axes)
  const unasked: Axes = { ...widest, name: 'none', reach: 'room', until: yearFrom(today) }
  return agreed.length ? strictest(agreed.map((one) => one.axes!)) : unasked
}

/** The day that stands, or a year from today where that is sooner: "for ever" is nobody's answer. */
const within = (until: string, today: string) => (until < yearFrom(today) ? until : yearFrom(today))
