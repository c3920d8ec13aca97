import { ArrowLeft, Ticket } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { contributionsOf } from '../../../shared/queries/ofPerson.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { go, goBack } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { SlipPage } from '../slip/SlipPage.tsx'
import { Heading } from '../specification/Heading.tsx'
import { roleName } from '../specification/names.ts'
import { HandedOut } from './HandedOut.tsx'
import { PersonAnswer } from './PersonAnswer.tsx'
import { PersonFacts } from './PersonFacts.tsx'
import { PersonSaid } from './PersonSaid.tsx'
import { RecordAnswer } from './RecordAnswer.tsx'
import { AboutThem } from '../takeback/AboutThem.tsx'
import { askToTake } from '../takeback/asked.ts'
import { Laptops } from '../takeback/Laptops.tsx'

export type PersonProps = { person: Row<'participant'>; rows: Rows; today: string }

/** One person: what they agreed to, what they said, who holds it, and how to take it back. */
export function PersonPage({
  person,
  rows,
  today,
  isTakingBack = false,
  isAbout = false,
  answer,
}: PersonProps & { isTakingBack?: boolean; isAbout?: boolean; answer?: string | undefined }) {
  const words = useWords()
  const { t } = words
  const [answering, setAnswering] = useState<{ contribution: string | null } | null>(
    answer ? { contribution: answer } : null,
  )
  const [isLooking, setLooking] = useState(isAbout)
  const [isSlip, setSlip] = useState(false)
  const back = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isTakingBack) return
    back.current?.focus()
    back.current?.scrollIntoView?.({ block: 'center' })
  }, [isTakingBack])
  const said = useMemo(() => contributionsOf(rows, person.id), [rows, person.id])
  const alias = textOf(person.alias) || t('people.aliasGone')
  if (answering)
    return (
      <RecordAnswer
        person={person}
        rows={rows}
        today={today}
        contribution={answering.contribution}
        onDone={() => (answer ? goBack() : setAnswering(null))}
      />
    )
  if (isLooking) return <AboutThem person={person} rows={rows} onDone={() => setLooking(false)} />
  if (isSlip) return <SlipPage person={person.id} onDone={() => setSlip(false)} />
  const all = [...said.here, ...said.gone].map((one) => one.id)
  return (
    <div className="room no-rail person">
      <section className="work" aria-label={alias}>
        <div className="sheet people-sheet">
          <header className="sheet-head">
            <p>
              <Button look="link" icon={ArrowLeft} onPress={() => go({ at: 'people' })}>
                {t('people.all')}
              </Button>
            </p>
            <Heading>{alias}</Heading>
            {textOf(person.role) && <p className="quiet">{roleName(textOf(person.role), words)}</p>}
          </header>
          <PersonAnswer person={person} rows={rows} onNew={() => setAnswering({ contribution: null })} />
          <PersonSaid
            person={person}
            rows={rows}
            said={said}
            onAnswer={(contribution) => setAnswering({ contribution })}
          />
          <HandedOut rows={rows} contributions={all} />
          <section className="section pile" aria-labelledby="taking-back">
            <h2 className="h-sec" id="taking-back" tabIndex={-1} ref={back}>
              {t('people.takeBack.title')}
            </h2>
            <p className="quiet">{t('people.takeBack.asEasy')}</p>
            <div className="row">
              <Button onPress={() => askToTake({ person: person.id, contributions: all, isForGood: false })}>
                {t('people.takeBack.everything')}
              </Button>
              <Button onPress={() => askToTake({ person: person.id, contributions: all, isForGood: true })}>
                {t('people.erase.everything')}
              </Button>
              <Button onPress={() => setLooking(true)}>{t('takeback.about.look')}</Button>
              <Button icon={Ticket} onPress={() => setSlip(true)}>
                {t('stories.slip')}
              </Button>
            </div>
          </section>
          <Laptops rows={rows} />
        </div>
      </section>
      <PersonFacts person={person} rows={rows} today={today} />
    </div>
  )
}
