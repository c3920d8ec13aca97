import { useMemo, useState } from 'react'
import { attending, type Attending } from '../../../../shared/queries/attendance.ts'
import { textOf } from '../../../../shared/record.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { act, say, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { ThePerson } from '../../takeback/ThePerson.tsx'
import { ArrivalLine } from './ArrivalLine.tsx'
import { clockNow } from './now.ts'

/** Who is here: those in the room first, then everybody the programme knows, to be known again by their alias. */
export function HereToday({ workshop }: { workshop: string }) {
  const { t, language } = useWords()
  const rows = useDesk((s) => s.rows)
  const readOnly = useDesk((s) => s.desk?.readOnly ?? false)
  const [typed, setTyped] = useState('')
  const all = useMemo(() => attending(rows, workshop), [rows, workshop])
  const isLike = (one: Attending) =>
    textOf(one.person.alias).toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase())
  const today = all.filter((one) => one.state !== 'notMarked')
  const known = all.filter((one) => one.state === 'notMarked')
  const here = today.filter((one) => one.state === 'here').length
  const mark = async (people: string[], to: 'here' | 'left' | 'notMarked', alias = '') => {
    const done = await act('attend', { workshop, people, to, at: clockNow(), lang: tagOf(language) })
    if (!done) return
    if (to === 'left') say('setup.here.left', { alias })
    if (to === 'here' && alias) say('setup.here.arrived', { alias })
  }
  const list = (people: Attending[]) =>
    people.filter(isLike).map((one) => (
      <li key={one.person.id} className={one.state}>
        <Who
          one={one}
          isFixed={readOnly}
          onMark={(to) => void mark([one.person.id], to, textOf(one.person.alias))}
        />
      </li>
    ))
  return (
    <section className="pile wide here-today" aria-labelledby="here-title">
      <div className="row">
        <h2 id="here-title" className="h-sec">
          {t('setup.here.title')}
        </h2>
        {here > 0 && (
          <p className="num" role="status">
            {t('setup.here.count', { count: here })}
          </p>
        )}
      </div>
      <p className="quiet">{t('setup.here.about')}</p>
      {!readOnly && <ArrivalLine workshop={workshop} all={all} onTyped={setTyped} />}
      {today.length === 0 && <p className="quiet">{t('setup.here.none')}</p>}
      <ul className="people-here">{list(today)}</ul>
      {known.length > 0 && (
        <>
          <div className="row">
            <h3 className="label">{t('setup.here.rest')}</h3>
            {!readOnly && known.length > 1 && typed === '' && (
              <Button
                look="link"
                onPress={() =>
                  void mark(
                    known.map((one) => one.person.id),
                    'here',
                  )
                }
              >
                {t('setup.here.all')}
              </Button>
            )}
          </div>
          <ul className="people-here">{list(known)}</ul>
        </>
      )}
    </section>
  )
}

type WhoProps = { one: Attending; isFixed: boolean; onMark: (to: 'here' | 'left' | 'notMarked') => void }

function Who({ one, isFixed, onMark }: WhoProps) {
  const { t } = useWords()
  const { person, state, arrived, left, isBack } = one
  const alias = textOf(person.alias) || t('people.aliasGone')
  const times = [
    state === 'here' && (arrived ? t('setup.here.came', { time: arrived }) : t('setup.here.isHere')),
    state === 'left' && (left ? t('setup.here.went', { time: left }) : t('setup.here.gone')),
    isBack && t('setup.here.before'),
  ].filter(Boolean)
  return (
    <>
      <ThePerson person={person} />
      <span className="quiet small num">{times.join(' · ')}</span>
      {!isFixed && (
        <span className="row deeds">
          {state === 'here' && (
            <Button aria-label={t('setup.here.leaveNamed', { alias })} onPress={() => onMark('left')}>
              {t('setup.here.leave')}
            </Button>
          )}
          {state === 'left' && (
            <Button aria-label={t('setup.here.backNamed', { alias })} onPress={() => onMark('here')}>
              {t('setup.here.back')}
            </Button>
          )}
          {state === 'notMarked' && (
            <Button aria-label={t('setup.here.addNamed', { alias })} onPress={() => onMark('here')}>
              {t('setup.here.add')}
            </Button>
          )}
          {state === 'left' && (
            <Button
              look="link"
              aria-label={t('setup.here.wrongNamed', { alias })}
              onPress={() => onMark('notMarked')}
            >
              {t('setup.here.wrong')}
            </Button>
          )}
        </span>
      )}
    </>
  )
}
