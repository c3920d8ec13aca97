import { Undo2 } from 'lucide-react'
import { useEffect, useMemo, useState, type KeyboardEvent, type RefObject } from 'react'
import { countHere } from '../../../shared/queries/here.ts'
import type { Row } from '../../../shared/rows.ts'
import type { WordKey } from '../../../shared/words/catalogue.ts'
import { Button } from '../../pieces/Button.tsx'
import { undo, useDesk } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { filterEvidence } from '../evidence/filters.ts'
import { Correct } from './Correct.tsx'
import { notHereYet, type Pending } from './pending.ts'
import { PendingSlip, TakenSlip } from './TakenSlip.tsx'

/** Slips shown before anybody asks for all: enough to look back, few enough to stay quick. */
const latest = 20

export interface JustTakenProps {
  workshop: string
  phase: string | null
  list: RefObject<HTMLOListElement | null>
  pending: readonly Pending[]
  onPutBack: (one: Pending) => void
  onLetGo: (key: number) => void
  /** Back to the line. */
  onLeave: () => void
}

/** What this step has brought so far, newest beside the line; each slip is corrected where it lies. */
export function JustTaken(props: JustTakenProps) {
  const { workshop, phase, list, pending, onPutBack, onLetGo, onLeave } = props
  const { t } = useWords()
  const rows = useDesk((s) => s.rows)
  const last = useDesk((s) => s.desk?.canUndo)
  const [correcting, setCorrecting] = useState<string | null>(null)
  const [isAll, setAll] = useState(false)
  const all = rows.where('contribution', 'workshop', workshop)
  const notes = useMemo(() => all.filter((one) => one.phase === phase), [all, phase])
  const concerns = useMemo(() => countHere(all.filter((one) => one.type === 'concern')), [all])
  const shown = isAll ? notes : notes.slice(-latest)
  const waiting = notHereYet(pending, all)
  const newest = `${notes.at(-1)?.id} ${waiting.at(-1)?.key}`
  useEffect(() => {
    const place = list.current
    if (place && !place.contains(document.activeElement)) place.scrollTop = place.scrollHeight
  }, [newest, list])

  const step = (press: KeyboardEvent) => {
    const slips = [...(list.current?.querySelectorAll<HTMLElement>('[data-slip]') ?? [])]
    const at = slips.indexOf(document.activeElement as HTMLElement)
    if (at < 0) return
    if (press.key === 'Escape') return onLeave()
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: slips.length - 1 }[press.key]
    if (to === undefined) return
    press.preventDefault()
    if (to >= slips.length) onLeave()
    else slips[Math.max(0, to)]?.focus()
  }
  const stop = (id: string) => {
    setCorrecting(null)
    // Once the slip is drawn again; where it was taken off, the line is the place to be.
    requestAnimationFrame(() => {
      const slip = list.current?.querySelector<HTMLElement>(`[data-slip="${CSS.escape(id)}"]`)
      if (slip) slip.focus()
      else onLeave()
    })
  }
  return (
    <section className="taken" aria-label={t('inquiry.taken.title')}>
      <div className="row">
        <h2 className="label">{t('inquiry.taken.title')}</h2>
        <span className="small quiet num">{t('inquiry.taken.inStep', { count: countHere(notes) })}</span>
        {concerns > 0 && (
          <Button
            look="link"
            onPress={() => {
              filterEvidence({ kind: 'concern', workshop })
              go({ at: 'evidence' })
            }}
          >
            {t('inquiry.taken.concerns', { count: concerns })}
          </Button>
        )}
        {notes.length > latest && (
          <Button look="link" onPress={() => setAll(!isAll)}>
            {t(isAll ? 'inquiry.taken.latest' : 'inquiry.taken.all')}
          </Button>
        )}
        {last && (
          <Button icon={Undo2} keyHint="Ctrl Z" className="push" onPress={() => void undo()}>
            {t('app.do.undo', { what: t(`commands.${last}` as WordKey) })}
          </Button>
        )}
      </div>
      {notes.length + waiting.length === 0 && <p className="quiet">{t('inquiry.taken.none')}</p>}
      <ol className="slips" ref={list} onKeyDown={step}>
        {shown.map((note: Row<'contribution'>) =>
          note.id === correcting ? (
            <Correct key={note.id} note={note} onDone={() => stop(note.id)} />
          ) : (
            <TakenSlip key={note.id} note={note} onCorrect={setCorrecting} isLast={note === shown.at(-1)} />
          ),
        )}
        {waiting.map((one) => (
          <PendingSlip key={one.key} one={one} onPutBack={onPutBack} onLetGo={onLetGo} />
        ))}
      </ol>
    </section>
  )
}
