import { useEffect, useMemo, useRef, useState } from 'react'
import { offeredAgreement } from '../../../shared/consent/answer.ts'
import { agreementOf, yearFrom } from '../../../shared/queries/agreement.ts'
import { Button } from '../../pieces/Button.tsx'
import { Check } from '../../pieces/Choice.tsx'
import { ConsentPicker, readAloud, type ConsentAnswers } from '../../pieces/ConsentPicker.tsx'
import { act, say, useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'

/** What the group agrees for words nobody signed. Until there is one, everything stays in the room. */
export function GroupAnswer({ workshop }: { workshop: string }) {
  const words = useWords()
  const { t, date } = words
  const rows = useDesk((s) => s.rows)
  const day = useDesk((s) => s.desk?.day ?? '')
  const agreed = useMemo(() => agreementOf(rows, workshop), [rows, workshop])
  const [isChanging, setChanging] = useState(false)
  const change = useRef<HTMLButtonElement>(null)
  const isAsking = !agreed.axes || isChanging
  const wasAsking = useRef(isAsking)
  // What was pressed is gone with what was asked.
  useEffect(() => {
    if (!isAsking && document.activeElement === document.body && wasAsking.current) change.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])
  return (
    <section className="pile wide" aria-labelledby="agree-words">
      <h2 className="h-page" id="agree-words">
        {t('inquiry.agree.words')}
      </h2>
      {agreed.axes ? (
        <div className="paper agreed">
          {agreed.now.map((one) => (
            <p className="label" key={one.id}>
              {t('inquiry.agree.agreed', { day: date(one.onDay ?? day) })}
            </p>
          ))}
          <p>{readAloud(agreed.axes, words)}</p>
          {agreed.axes.until < day && <p className="wrong">{t('inquiry.agree.past')}</p>}
        </div>
      ) : (
        <div className="agreed none">
          <p>
            <strong>{t('inquiry.agree.noneYet')}</strong>
          </p>
          <p>{t('inquiry.agree.noneYet.more')}</p>
        </div>
      )}
      {!isAsking ? (
        <div className="row">
          <Button ref={change} onPress={() => setChanging(true)}>
            {t('inquiry.agree.change')}
          </Button>
        </div>
      ) : (
        <Asking
          workshop={workshop}
          day={day}
          isFirst={!agreed.axes}
          from={agreed.axes ?? offeredAgreement(yearFrom(day || '2026-01-01'))}
          onDone={() => setChanging(false)}
        />
      )}
      {agreed.earlier.length > 0 && (
        <details>
          <summary>{t('inquiry.agree.earlier')}</summary>
          <ul className="pile">
            {agreed.earlier.map((one) => (
              <li key={one.id}>
                {t('inquiry.agree.agreed', { day: date(one.onDay ?? day) })}.{' '}
                {one.axes && readAloud(one.axes, words)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

interface AskingProps {
  workshop: string
  day: string
  isFirst: boolean
  from: ConsentAnswers
  onDone: () => void
}

function Asking({ workshop, day, isFirst, from, onDone }: AskingProps) {
  const { t } = useWords()
  const [answers, setAnswers] = useState<ConsentAnswers>(from)
  const [renews, setRenews] = useState(false)
  const [wrong, setWrong] = useState('')
  const agree = async () => {
    const { until } = answers
    if (!until) return setWrong(t('inquiry.agree.needsDay'))
    const { keep, words, name, reach } = answers
    const axes = { keep, words, name, reach, until, takenBack: false }
    if (!(await act('agreeTogether', { workshop, axes, renews }))) return
    say('inquiry.agree.said')
    onDone()
  }
  return (
    <div className="pile wide">
      {isFirst ? (
        <p className="quiet">{t('inquiry.agree.offered')}</p>
      ) : (
        <p className="quiet">{t('inquiry.agree.change.more')}</p>
      )}
      <ConsentPicker answers={answers} onAnswers={setAnswers} today={day} isNameHidden />
      {!isFirst && <Check label={t('inquiry.agree.renews')} isSelected={renews} onChange={setRenews} />}
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <div className="row">
        <Button look="main" size="big" onPress={() => void agree()}>
          {t('inquiry.agree.together')}
        </Button>
        {!isFirst && (
          <Button size="big" onPress={onDone}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
    </div>
  )
}
