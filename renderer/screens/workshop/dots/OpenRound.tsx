import { useState } from 'react'
import { inOrder, itemShown, type Round } from '../../../../shared/queries/dots.ts'
import { textOf } from '../../../../shared/record.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Confirm } from '../../../pieces/Dialog.tsx'
import { act, say, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import type { Doing } from './DotsScreen.tsx'

interface OpenRoundProps {
  round: Round
  onDo: (doing: Doing) => void
  onRevealed: () => void
}

/** A round while dots come in, by two ways that are counted apart. Where they lie is known to nobody. */
export function OpenRound({ round, onDo, onRevealed }: OpenRoundProps) {
  const { t, language } = useWords()
  const rows = useDesk((s) => s.rows)
  const [isSure, setSure] = useState(false)
  const { vote, number, placed, ballots } = round
  const hasAny = placed.sum > 0 || ballots.screen > 0 || ballots.sheets.length > 0
  const reveal = async () => {
    setSure(false)
    if (await act('revealVote', { vote: vote.id })) onRevealed()
  }
  return (
    <section className="pile wide open-round" aria-labelledby="open-title">
      <div>
        <h2 className="h-page" id="open-title">
          {t('dots.open.title', { number })}
        </h2>
        <p>{textOf(vote.question) || t('projector.dots.title')}</p>
        <p className="quiet">
          {t('projector.dots.budget', { count: vote.each ?? 3 })} {t('dots.open.hidden')}
        </p>
      </div>
      <div className="two-ways">
        <div className="way">
          <h3 className="h-sec">{t('dots.open.laptop')}</h3>
          <p>{t('dots.open.laptop.help')}</p>
          <p className="num">{t('dots.open.people', { count: ballots.screen })}</p>
          <Button look={hasAny ? 'quiet' : 'main'} size="big" onPress={() => onDo('cast')}>
            {t('dots.open.laptop')}
          </Button>
        </div>
        <div className="way">
          <h3 className="h-sec">{t('dots.open.key')}</h3>
          <p>{t('dots.open.key.help')}</p>
          <p className="num">{t('dots.open.sheets', { count: ballots.sheets.length })}</p>
          <Button size="big" onPress={() => onDo('key')}>
            {t('dots.open.key')}
          </Button>
          {ballots.sheets.length > 0 && (
            <ul className="pile sheets">
              {ballots.sheets.map((one, index) => (
                <li key={one.id} className="row">
                  <span className="num">
                    {t('dots.open.sheet', {
                      number: index + 1,
                      dots: t('common.dots', { count: dotsOf(one.id) }),
                    })}
                  </span>
                  <Button
                    look="link"
                    aria-label={`${t('dots.open.takeOut')}: ${t('dots.open.sheet', {
                      number: index + 1,
                      dots: t('common.dots', { count: dotsOf(one.id) }),
                    })}`}
                    onPress={() => void takeOut(one.id)}
                  >
                    {t('dots.open.takeOut')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <div className="row">
        <p className="num" role="status">
          <strong>{hasAny ? t('dots.open.placed', { count: placed.sum }) : t('dots.open.notYet')}</strong>
        </p>
        {hasAny && (
          <Button look="main" size="big" onPress={() => setSure(true)}>
            {t('dots.open.reveal')}
          </Button>
        )}
      </div>
      <div className="section">
        <h3 className="label">{t('dots.open.over')}</h3>
        <ul className="over-list">
          {inOrder(rows, vote).map((id) => {
            const shown = itemShown(rows, id, tagOf(language))
            return (
              <li key={id} className="paper" lang={shown && 'lang' in shown ? shown.lang : undefined}>
                {textOf(shown) || t('dots.result.taken')}
              </li>
            )
          })}
        </ul>
      </div>
      <Confirm
        title={t('dots.open.reveal.sure')}
        isOpen={isSure}
        confirm={t('dots.open.reveal')}
        onConfirm={() => void reveal()}
        onCancel={() => setSure(false)}
      >
        <p>{t('dots.open.reveal.help')}</p>
      </Confirm>
    </section>
  )
  function dotsOf(ballot: string) {
    return rows.where('dot', 'ballot', ballot).reduce((sum, one) => sum + (one.count ?? 0), 0)
  }
  async function takeOut(ballot: string) {
    if (await act('takeOutSheet', { ballot })) say('dots.open.takenOut')
  }
}
