import { useEffect, useMemo } from 'react'
import type { Near } from '../../../../shared/neighbours/neighbours.ts'
import { textOf } from '../../../../shared/record.ts'
import type { WordKey } from '../../../../shared/words/catalogue.ts'
import { beginningOf } from '../../../pieces/beginning.ts'
import { Button } from '../../../pieces/Button.tsx'
import { useDesk } from '../../../store/desk.ts'
import { useWords, type Words } from '../../../words.tsx'
import { cardsOf, findCard, shownOn, type Card, type Lane } from './cards.ts'
import { layDown } from './moving.ts'
import { useBoard, useView } from './state.ts'
import { useNeighbours } from './useNeighbours.ts'

/** Something offered, and never done by itself. */
type Offer = {
  id: string
  card: Card
  /** Where it would be laid; null: another loose note, with which it would make a theme. */
  theme: string | null
  beside: Card | null
  near: Near
}
const mostThemes = 2
const mostNotes = 3
const mostOfPile = 4
/** Loose notes looked at for a place: more would only be read past. */
const mostLooked = 60

/** Beneath the columns: for the note the keys are at, or for the loose pile, what may belong together, and why. */
export function Suggest({ lanes }: { lanes: readonly Lane[] }) {
  const words = useWords()
  const { t } = words
  const { store, workshop } = useBoard()
  const rows = useDesk((s) => s.rows)
  const at = useView((view) => view.at)
  const away = useView((view) => view.away)
  const { found, groupings, isReady } = useNeighbours(workshop)
  const card = findCard(lanes, at)
  const offers = useMemo(() => {
    if (!isReady) return []
    const ask = (one: Card, themes: number) =>
      found
        .themes(one.note.id, themes + 3, groupings)
        .filter((near) => near.id !== one.theme && !away.has(awayKey(one, near.id)))
        .slice(0, themes)
        .map((near): Offer => ({ id: near.id, card: one, theme: near.id, beside: null, near }))
    if (!card)
      return cardsOf(lanes[0]!)
        .slice(0, mostLooked)
        .flatMap((one) => ask(one, 1))
        .sort((a, b) => b.near.score - a.near.score)
        .slice(0, mostOfPile)
    const cards = new Map(lanes.flatMap(cardsOf).map((one) => [one.note.id, one]))
    const notes = found.notes(card.note.id, mostNotes + 4, groupings).flatMap((near): Offer[] => {
      const beside = cards.get(near.id)
      const isOffered =
        beside && (beside.theme === null || beside.theme !== card.theme) && !away.has(awayKey(card, near.id))
      return isOffered ? [{ id: near.id, card, theme: beside.theme, beside, near }] : []
    })
    return [...ask(card, mostThemes), ...notes.slice(0, mostNotes)]
  }, [isReady, found, groupings, card, lanes, away])

  const take = (offer: Offer) => {
    if (offer.theme) return void layDown(store, [offer.card], { theme: offer.theme }, words)
    store.setState({
      chosen: new Set([offer.card.key, offer.beside!.key]),
      over: { what: 'newTheme' },
    })
  }
  const dismiss = (some: readonly Offer[]) =>
    store.setState({ away: new Set([...away, ...some.map((one) => awayKey(one.card, one.id))]) })
  useEffect(() => {
    const { offering } = store.getState()
    offering.current = {
      take: (index) => offers[index] && take(offers[index]),
      away: () => dismiss(offers),
    }
    return () => {
      offering.current = null
    }
  })
  const labelOf = (theme: string) => textOf(rows.get('theme', theme)?.label) || t('board.theme.held')
  const short = (one: Card) => beginningOf(shownOn(one.note).text, 60)
  return (
    <section className="suggest" aria-labelledby="suggest-title">
      <div className="row suggest-head">
        <h2 className="h-small" id="suggest-title">
          {card ? t('neighbours.of', { note: short(card) }) : t('neighbours.pile')}
        </h2>
        <p className="quiet small">
          {t('neighbours.help')} {card && offers.length > 0 && t('neighbours.keys', { count: offers.length })}
        </p>
        {offers.length > 0 && (
          <Button keyHint="X" onPress={() => dismiss(offers)}>
            {t('neighbours.dismiss')}
          </Button>
        )}
      </div>
      {!isReady ? (
        <p className="quiet">{t('neighbours.looking')}</p>
      ) : !offers.length ? (
        <p className="quiet">{t(card ? 'neighbours.none' : 'neighbours.nonePile')}</p>
      ) : (
        <ol className="offers">
          {offers.map((offer, index) => (
            <li key={`${offer.card.key} ${offer.id}`}>
              <p className="small quiet">
                {offer.beside
                  ? offer.theme
                    ? t('neighbours.noteIn', { theme: labelOf(offer.theme) })
                    : t('neighbours.note')
                  : card
                    ? t('neighbours.theme')
                    : `“${short(offer.card)}”`}
              </p>
              <p className={offer.beside ? 'paper' : 'theme-offered'}>
                {offer.beside ? short(offer.beside) : labelOf(offer.theme!)}
              </p>
              <p className="small">
                {t(offer.beside ? 'neighbours.why' : 'neighbours.whyTheme', {
                  why: whyOf(offer.near, words),
                })}
              </p>
              <div className="row">
                <Button keyHint={card ? String(index + 1) : undefined} onPress={() => take(offer)}>
                  {t(offer.theme ? 'neighbours.take' : 'neighbours.takeNote')}
                  <span className="sr">
                    {offer.theme
                      ? `: ${t('neighbours.takeSaid', { note: short(offer.card), theme: labelOf(offer.theme) })}`
                      : `: ${short(offer.beside!)}`}
                  </span>
                </Button>
                <Button
                  look="link"
                  aria-label={`${t('neighbours.dismissOne')}: ${offer.beside ? short(offer.beside) : labelOf(offer.theme!)}`}
                  onPress={() => dismiss([offer])}
                >
                  {t('neighbours.dismissOne')}
                </Button>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

const awayKey = (card: Card, id: string) => `${card.note.id} ${id}`

/** The words both have, in quotation marks, then the ideas both touch. */
function whyOf({ words, concepts }: Near, { t, list }: Words): string {
  return list([
    ...words.map((word) => `“${word}”`),
    ...concepts.map((concept) => t(`neighbours.about.${concept}` as WordKey)),
  ])
}
