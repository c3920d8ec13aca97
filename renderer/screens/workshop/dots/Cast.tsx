import { Minus, Plus } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { inOrder, itemShown, type Round } from '../../../../shared/queries/dots.ts'
import { textOf } from '../../../../shared/record.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Dots } from '../../../pieces/Dots.tsx'
import { tryAct, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'

/**
 * One person after another at the laptop. Between two people there is always a page that says nothing of the last
 * one's choice, and no tab or list beside it to read it from.
 */
export function Cast({ round, onEnd }: { round: Round; onEnd: () => void }) {
  const { t } = useWords()
  const [step, setStep] = useState<'ready' | 'place' | 'thanks'>('ready')
  const { screen } = round.ballots
  return (
    <div className="room no-rail workshop dots-screen">
      <div className="work cast">
        {step === 'place' ? (
          <Placing round={round} onDone={() => setStep('thanks')} onLeave={() => setStep('ready')} />
        ) : (
          <section className="pile wide between" aria-labelledby="cast-title">
            {step === 'thanks' && (
              <p className="h-sec" role="status">
                {t('dots.cast.thanks')}
              </p>
            )}
            <h1 className="h-name" id="cast-title">
              {t('dots.cast.ready')}
            </h1>
            <p>{t('dots.cast.ready.body')}</p>
            <div className="row">
              <Button look="main" size="big" autoFocus onPress={() => setStep('place')}>
                {t('dots.cast.start')}
              </Button>
              <Button size="big" onPress={onEnd}>
                {t('dots.cast.end')}
              </Button>
            </div>
            <p className="quiet num">{t('dots.cast.count', { count: screen })}</p>
          </section>
        )}
      </div>
    </div>
  )
}

interface PlacingProps {
  round: Round
  onDone: () => void
  onLeave: () => void
}

function Placing({ round, onDone, onLeave }: PlacingProps) {
  const { t, why, language } = useWords()
  const rows = useDesk((s) => s.rows)
  const { vote } = round
  const each = vote.each ?? 3
  const items = inOrder(rows, vote)
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({})
  const [wrong, setWrong] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const isSending = useRef(false)
  const used = Object.values(counts).reduce((sum, one) => sum + one, 0)
  const left = each - used
  useEffect(() => list.current?.querySelector<HTMLElement>('[data-item]')?.focus(), [])

  const give = (id: string, by: 1 | -1) =>
    setCounts((now) => {
      const all = Object.values(now).reduce((sum, one) => sum + one, 0)
      const here = now[id] ?? 0
      if (by > 0 ? all >= each : here <= 0) return now
      return { ...now, [id]: here + by }
    })
  const done = async () => {
    // A second press before the store has answered must not be a second ballot.
    if (isSending.current) return
    isSending.current = true
    const dots = items.flatMap((on) => (counts[on] ? [{ on, count: counts[on] }] : []))
    const kept = await tryAct('castDots', { vote: vote.id, dots })
    isSending.current = false
    if (isRefusal(kept)) setWrong(why(kept))
    else onDone()
  }
  const byKey = (press: KeyboardEvent, id: string, index: number) => {
    if (press.target !== press.currentTarget) return
    const rowsOf = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 }[press.key]
    if (to !== undefined) rowsOf[Math.max(0, Math.min(items.length - 1, to))]?.focus()
    else if (['Enter', '+', '=', 'ArrowRight', ' '].includes(press.key)) give(id, 1)
    else if (['-', 'Backspace', 'Delete', 'ArrowLeft'].includes(press.key)) give(id, -1)
    else return
    press.preventDefault()
  }
  return (
    <section className="pile wide placing" aria-labelledby="place-title">
      <div className="row">
        <h1 className="h-page" id="place-title">
          {textOf(vote.question) || t('projector.dots.title')}
        </h1>
        <p className="push row left-over" role="status">
          {left > 0 && <Dots count={left} isEmpty isNumberHidden />}
          <strong className="num">{t('dots.cast.left', { count: left })}</strong>
        </p>
      </div>
      <p className="quiet small">{t('dots.cast.keys')}</p>
      <ul className="ballot" ref={list}>
        {items.map((id, index) => {
          const shown = itemShown(rows, id, tagOf(language))
          const item = textOf(shown) || t('dots.result.taken')
          const count = counts[id] ?? 0
          return (
            <li
              key={id}
              data-item={id}
              // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              tabIndex={0}
              className={count ? 'has-dots' : undefined}
              aria-label={t('dots.cast.on', {
                item,
                dots: count ? t('common.dots', { count }) : t('pieces.dots.none'),
              })}
              onKeyDown={(press) => byKey(press, id, index)}
            >
              <span className="words" lang={shown && 'lang' in shown ? shown.lang : undefined}>
                {item}
              </span>
              <Dots count={count} areDotsHidden={count > 20} />
              <span className="row give">
                <Button
                  aria-label={t('dots.cast.less', { item })}
                  isDisabled={count === 0}
                  onPress={() => give(id, -1)}
                >
                  <Minus size="1em" aria-hidden />
                </Button>
                <Button
                  aria-label={t('dots.cast.add', { item })}
                  isDisabled={left === 0}
                  onPress={() => give(id, 1)}
                >
                  <Plus size="1em" aria-hidden />
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <div className="row">
        <Button look="main" size="big" onPress={() => void done()}>
          {t(used ? 'dots.cast.done' : 'dots.cast.none')}
        </Button>
        <Button size="big" onPress={onLeave}>
          {t('common.cancel')}
        </Button>
      </div>
    </section>
  )
}
