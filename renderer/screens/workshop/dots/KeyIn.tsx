import { useRef, useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { inOrder, itemShown, type Round } from '../../../../shared/queries/dots.ts'
import { textOf } from '../../../../shared/record.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { say, tryAct, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'

const whole = /^\d{0,5}$/

/** A sheet counted in the room or on paper: a number, Enter, the next. Enter at the last lays the sheet down. */
export function KeyIn({ round, onEnd }: { round: Round; onEnd: () => void }) {
  const { t, why, language } = useWords()
  const rows = useDesk((s) => s.rows)
  const { vote } = round
  const items = inOrder(rows, vote)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [people, setPeople] = useState('')
  const [wrong, setWrong] = useState('')
  const form = useRef<HTMLDivElement>(null)
  const of = (id: string) => (typed[id] ?? '').trim()
  const sum = items.reduce((all, id) => all + (whole.test(of(id)) ? Number(of(id)) : 0), 0)
  const most = Number(people) * (vote.each ?? 3)
  const isOver = whole.test(people.trim()) && people.trim() !== '' && sum > most
  const fields = () => [...(form.current?.querySelectorAll('input') ?? [])]
  const next = () => {
    const all = fields()
    const to = all[all.indexOf(document.activeElement as HTMLInputElement) + 1]
    if (to) {
      to.focus()
      to.select()
    } else void keep()
  }
  const keep = async () => {
    if (![...items.map(of), people.trim()].every((one) => whole.test(one)))
      return setWrong(t('dots.key.wrong'))
    const dots = items.flatMap((on) => (Number(of(on)) ? [{ on, count: Number(of(on)) }] : []))
    const done = await tryAct('keyInDots', {
      vote: vote.id,
      dots,
      people: people.trim() ? Number(people) : null,
    })
    if (isRefusal(done)) return setWrong(why(done))
    say('dots.key.done', { dots: t('common.dots', { count: sum }) })
    setTyped({})
    setPeople('')
    setWrong('')
    onEnd()
  }
  return (
    <section className="pile wide key-in" aria-labelledby="key-title">
      <div>
        <h2 className="h-page" id="key-title">
          {t('dots.key.title')}
        </h2>
        <p className="quiet">{t('dots.key.help')}</p>
      </div>
      <div className="halves">
        <div className="pile" ref={form}>
          {items.map((id, index) => {
            const shown = itemShown(rows, id, tagOf(language))
            const item = textOf(shown) || t('dots.result.taken')
            return (
              <div key={id} className="keyed">
                <span className="words" aria-hidden lang={shown && 'lang' in shown ? shown.lang : undefined}>
                  {item}
                </span>
                <Field
                  label={t('dots.key.for', { item })}
                  isLabelHidden
                  value={typed[id] ?? ''}
                  onChange={(text) => setTyped((now) => ({ ...now, [id]: text }))}
                  onEnter={next}
                  inputMode="numeric"
                  autoFocus={index === 0}
                  error={whole.test(of(id)) ? undefined : t('dots.key.wrong')}
                />
              </div>
            )
          })}
          <div className="keyed last">
            <span className="words" aria-hidden>
              {t('dots.key.people')}
            </span>
            <Field
              label={t('dots.key.people')}
              isLabelHidden
              value={people}
              onChange={setPeople}
              onEnter={next}
              inputMode="numeric"
              error={whole.test(people.trim()) ? undefined : t('dots.key.wrong')}
            />
          </div>
        </div>
        <div className="pile wide">
          <p className="num" role="status">
            <strong>{t('dots.key.sum', { count: sum })}</strong>{' '}
            {isOver && t('dots.key.over', { most: t('common.dots', { count: most }), each: vote.each ?? 3 })}
          </p>
          {wrong && (
            <p className="wrong" role="alert">
              {wrong}
            </p>
          )}
          <div className="row">
            <Button look="main" size="big" onPress={() => void keep()}>
              {t('dots.key.do')}
            </Button>
            <Button size="big" onPress={onEnd}>
              {t('common.cancel')}
            </Button>
          </div>
        </div>
      </div>
    </section>
  )
}
