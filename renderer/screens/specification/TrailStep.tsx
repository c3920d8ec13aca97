import { useState } from 'react'
import { countHere } from '../../../shared/queries/here.ts'
import type { Line } from '../../../shared/queries/outline.ts'
import type { Step } from '../../../shared/queries/trail.ts'
import type { AnyRow, Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { act } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { AlsoUnder } from './AlsoUnder.tsx'
import { kindOf, nameOf } from './names.ts'
import { OnCanvases } from './OnCanvases.tsx'
import { SaidNote } from './SaidNote.tsx'
import { wordsOfRow } from '../../../shared/queries/citable.ts'

export interface TrailStepProps {
  step: Step
  line: Line
  rows: Rows
  isOld?: boolean
}

/** One thing a clause rests on: somebody's words, or a theme, statement or cycle with the words beneath it. */
export function TrailStep({ step, line, rows, isOld }: TrailStepProps) {
  const words = useWords()
  const { t } = words
  const { to, link } = step
  const unlink = link && !isOld && (
    <Button
      look="link"
      aria-label={t('specification.unlinkNamed', { what: to ? nameOf(to, words) : '' })}
      onPress={() => void act('removeRecord', { id: link.id })}
    >
      {t('specification.unlink')}
    </Button>
  )
  if (!to)
    return (
      <li className="knot gone">
        <p>{t('specification.notHere')}</p>
        {unlink}
      </li>
    )
  if (to.kind === 'contribution')
    return (
      <li className={to.gone ? 'knot gone' : 'knot'}>
        <SaidNote note={to} rows={rows} clause={line.id} after={unlink} />
      </li>
    )
  return (
    <li className={to.kind === 'cycle' ? 'knot tried' : 'knot group'}>
      <p className="of-kind">
        <strong>{kindOf(to, words)}</strong>
      </p>
      <p>
        {to.kind === 'cycle' ? (
          <Button look="link" onPress={() => go({ at: 'specification', cycle: to.id })}>
            {wordsOfRow(to) || t('specification.wordsHeld')}
          </Button>
        ) : (
          wordsOfRow(to) || t('specification.wordsHeld')
        )}
      </p>
      {to.kind === 'cycle' && to.decision && (
        <p className="small">{t(`specification.decision.${to.decision}`)}</p>
      )}
      <Beneath step={step} rows={rows} clause={line.id} to={to} />
      <div className="row small">
        <AlsoUnder rows={rows} id={to.id} clause={line.id} />
        <OnCanvases rows={rows} id={to.id} />
        {unlink}
      </div>
    </li>
  )
}

/** The words a theme or a statement stands on, unfolded when asked for; empty places alone are told at once. */
function Beneath({ step, rows, clause, to }: { step: Step; rows: Rows; clause: string; to: AnyRow }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const notes = step.contributions
  const count = countHere(notes)
  if (!notes.length)
    return to.kind === 'cycle' ? null : <p className="small quiet">{t('specification.nothingBeneath')}</p>
  return (
    <>
      {count > 0 && (
        <Button look="link" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? 'specification.foldBeneath' : 'specification.showBeneath', { count })}
        </Button>
      )}
      {(isOpen || count === 0) && (
        <ul className="pile beneath">
          {notes.map((note) => (
            <li key={note.id}>
              <SaidNote note={note} rows={rows} clause={clause} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
