import { useState } from 'react'
import { itemShown, type Round } from '../../../../shared/queries/dots.ts'
import { textOf } from '../../../../shared/record.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Dots } from '../../../pieces/Dots.tsx'
import { TextArea } from '../../../pieces/Field.tsx'
import { tagOf } from '../../../i18n.ts'
import { act, say, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'

/** A revealed round: dots by how they came in and together, in the order of the board, and what they hide. */
export function Result({ round, counting }: { round: Round; counting: Round | undefined }) {
  const { t, list, number, language } = useWords()
  const rows = useDesk((s) => s.rows)
  const { vote, items, ties, elsewhere, ballots } = round
  const labelOf = (id: string) => textOf(itemShown(rows, id, tagOf(language))) || t('dots.result.taken')
  const screen = items.reduce((sum, one) => sum + one.screen, 0)
  const keyed = items.reduce((sum, one) => sum + one.keyed, 0)
  const most = Math.max(0, ...items.map((one) => one.sum))
  return (
    <div className="halves result">
      <section className="pile wide" aria-labelledby="result-title">
        <div>
          <h2 className="h-page" id="result-title">
            {t('dots.result.title', { number: round.number })}
          </h2>
          <p>{textOf(vote.question) || t('projector.dots.title')}</p>
          <p className="quiet">
            {round.counts
              ? t('dots.result.counts')
              : t('dots.result.not', { number: counting?.number ?? '' })}
          </p>
          {!round.counts && (
            <Button onPress={() => void act('countVote', { vote: vote.id })}>{t('dots.result.count')}</Button>
          )}
        </div>
        <table className="dots-table">
          <thead>
            <tr>
              <th scope="col">{t('dots.result.item')}</th>
              <th scope="col" className="n">
                {t('dots.result.screen')}
              </th>
              <th scope="col" className="n">
                {t('dots.result.keyed')}
              </th>
              <th scope="col">{t('dots.result.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <tr key={one.on}>
                <th scope="row">
                  {labelOf(one.on)}
                  {textOf(rows.get('theme', one.on)?.minorityNote) && (
                    <span className="minority">{textOf(rows.get('theme', one.on)?.minorityNote)}</span>
                  )}
                </th>
                <td className="n num" data-is={t('dots.result.screen')}>
                  {number(one.screen)}
                </td>
                <td className="n num" data-is={t('dots.result.keyed')}>
                  {number(one.keyed)}
                </td>
                <td data-is={t('dots.result.sum')}>
                  <Dots count={one.sum} areDotsHidden={most > 40} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('dots.result.all')}</th>
              <td className="n num" data-is={t('dots.result.screen')}>
                {number(screen)}
              </td>
              <td className="n num" data-is={t('dots.result.keyed')}>
                {number(keyed)}
              </td>
              <td data-is={t('dots.result.sum')}>
                <strong className="num">{number(screen + keyed)}</strong>
              </td>
            </tr>
          </tfoot>
        </table>
        <ul className="pile said-of-it">
          {ties.map((tie) => (
            <li key={tie.sum}>
              {t('dots.result.tie', {
                count: tie.sum,
                items: list(tie.on.map((id) => `“${labelOf(id)}”`)),
              })}
            </li>
          ))}
          {!ties.length && <li className="quiet">{t('dots.result.noTies')}</li>}
          {elsewhere > 0 && <li>{t('dots.result.elsewhere', { count: elsewhere })}</li>}
          <li className="quiet">
            {t('dots.result.people', {
              people: t('dots.people', { count: ballots.screen }),
              sheets: t('dots.open.sheets', { count: ballots.sheets.length }),
            })}
          </li>
        </ul>
      </section>
      <Hides round={round} />
    </div>
  )
}

/** Asked as soon as the dots are seen: what they do not show. */
function Hides({ round: { vote } }: { round: Round }) {
  const { t, language } = useWords()
  const kept = textOf(vote.hides)
  const [text, setText] = useState(kept)
  const keep = async () => {
    if (await act('editVote', { id: vote.id, hides: text, lang: tagOf(language) }))
      say('dots.result.hides.kept')
  }
  return (
    <section className="pile wide hides" aria-labelledby="hides-title">
      <h2 className="h-sec" id="hides-title">
        {t('dots.result.hides')}
      </h2>
      <TextArea
        label={t('dots.result.hides')}
        isLabelHidden
        help={t('dots.result.hides.help')}
        value={text}
        onChange={setText}
        rows={4}
        lang={vote.hides && 'lang' in vote.hides ? vote.hides.lang : undefined}
      />
      <div className="row">
        <Button look="main" isDisabled={text.trim() === kept} onPress={() => void keep()}>
          {t('dots.result.hides.keep')}
        </Button>
      </div>
    </section>
  )
}
