import { useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { cellNamed, itemShown, type Round } from '../../../../shared/queries/dots.ts'
import { textOf } from '../../../../shared/record.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Check } from '../../../pieces/Choice.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { tagOf } from '../../../i18n.ts'
import { tryAct, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import type { CellToVoteOn } from './chosen.ts'

interface BeginRoundProps {
  workshop: string
  /** The round before, whose choices are offered again. */
  before: Round | undefined
  /** Notes chosen on the board. */
  chosen: readonly string[]
  /** Cells chosen on a canvas. */
  cells: readonly CellToVoteOn[]
  onBegun: (vote: string) => void
  onLeave: (() => void) | undefined
}

/** Over what, and how many each: all that a round needs. */
export function BeginRound({ workshop, before, chosen, cells, onBegun, onLeave }: BeginRoundProps) {
  const { t, language, why } = useWords()
  const rows = useDesk((s) => s.rows)
  const themes = rows.where('theme', 'workshop', workshop).filter((one) => textOf(one.label))
  const notes = [...new Set([...chosen, ...(before?.vote.over ?? [])])].filter((id) =>
    textOf(rows.get('contribution', id)?.text),
  )
  // Cells voted on before are records already; those chosen now may have none yet.
  const known = (before?.vote.over ?? []).filter((id) => rows.get('canvasCell', id) && itemShown(rows, id))
  const fresh = cells.map((cell) => ({ cell, id: `${cell.canvas} ${cell.lane} ${cell.column ?? ''}` }))
  const [over, setOver] = useState<ReadonlySet<string>>(() => {
    const picked = [...chosen, ...fresh.map((one) => one.id)]
    return new Set(picked.length ? picked : (before?.vote.over ?? themes.map((one) => one.id)))
  })
  const [each, setEach] = useState(String(before?.vote.each ?? 3))
  const [question, setQuestion] = useState(textOf(before?.vote.question))
  const [wrong, setWrong] = useState('')
  const isNumber = /^\d{1,3}$/.test(each.trim()) && Number(each) >= 1 && Number(each) <= 100
  const items = [...themes.map((one) => one.id), ...notes, ...known]
  const tag = tagOf(language)
  const begin = async () => {
    const picked = items.filter((id) => over.has(id))
    const pickedCells = fresh.filter((one) => over.has(one.id)).map((one) => one.cell)
    if (!picked.length && !pickedCells.length) return setWrong(t('dots.begin.pick'))
    if (!isNumber) return setWrong('')
    const done = await tryAct('openVote', {
      workshop,
      over: picked,
      cells: pickedCells,
      each: Number(each),
      question,
      lang: tag,
    })
    if (isRefusal(done)) setWrong(why(done))
    else onBegun(done.id)
  }
  const turn = (id: string) => {
    setWrong('')
    setOver((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }
  return (
    <section className="pile wide begin-round" aria-labelledby="begin-title">
      <div>
        <h2 className="h-page" id="begin-title">
          {t(before ? 'dots.begin.again' : 'dots.begin.title')}
        </h2>
        {before && <p className="quiet">{t('dots.begin.kept')}</p>}
      </div>
      <div className="halves">
        <fieldset className="pile over">
          <legend className="label">{t('dots.begin.what')}</legend>
          {themes.map((one) => (
            <Check
              key={one.id}
              label={textOf(one.label)}
              isSelected={over.has(one.id)}
              onChange={() => turn(one.id)}
            />
          ))}
          {notes.length > 0 && <p className="label">{t('dots.begin.chosenNotes')}</p>}
          {notes.map((id) => (
            <Check
              key={id}
              label={textOf(itemShown(rows, id))}
              isSelected={over.has(id)}
              onChange={() => turn(id)}
            />
          ))}
          {known.length + fresh.length > 0 && <p className="label">{t('canvasTable.dots.cells')}</p>}
          {known.map((id) => (
            <Check
              key={id}
              label={textOf(itemShown(rows, id, tag))}
              isSelected={over.has(id)}
              onChange={() => turn(id)}
            />
          ))}
          {fresh.map(({ id, cell }) => (
            <Check
              key={id}
              label={cellNamed(rows, cell, tag)}
              isSelected={over.has(id)}
              onChange={() => turn(id)}
            />
          ))}
        </fieldset>
        <div className="pile wide">
          <Field
            label={t('dots.begin.each')}
            value={each}
            onChange={setEach}
            inputMode="numeric"
            className="short"
            error={isNumber ? undefined : t('dots.begin.each.wrong')}
          />
          <Field
            label={t('dots.begin.question')}
            value={question}
            onChange={setQuestion}
            placeholder={t('projector.dots.title')}
            isOptional
          />
          {wrong && (
            <p className="wrong" role="alert">
              {wrong}
            </p>
          )}
          <div className="row">
            <Button look="main" size="big" onPress={() => void begin()}>
              {t('dots.begin.do')}
            </Button>
            {onLeave && (
              <Button size="big" onPress={onLeave}>
                {t('common.cancel')}
              </Button>
            )}
          </div>
        </div>
      </div>
    </section>
  )
}
