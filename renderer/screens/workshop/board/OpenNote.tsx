import { useMemo, useState } from 'react'
import { clausesOn } from '../../../../shared/queries/trail.ts'
import { textOf } from '../../../../shared/record.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Dialog } from '../../../pieces/Dialog.tsx'
import { HowFar } from '../../../pieces/HowFar.tsx'
import { Select } from '../../../pieces/Menu.tsx'
import { Note } from '../../../pieces/Note.tsx'
import { act, useDesk } from '../../../store/desk.ts'
import { go } from '../../../store/view.ts'
import { useWords } from '../../../words.tsx'
import { TheirWords } from '../../takeback/TheirWords.tsx'
import { CorrectForm } from '../Correct.tsx'
import { aliasesOf } from '../speakers.ts'
import { useBoard } from './state.ts'

/** A note to read whole: who, how far it may go, where it lies, and what rests on it. */
export function OpenNote({ note: id }: { note: string }) {
  const { t, list, timeOf } = useWords()
  const { store, workshop } = useBoard()
  const rows = useDesk((s) => s.rows)
  const note = rows.get('contribution', id)
  const [isCorrecting, setCorrecting] = useState(false)
  const clauses = useMemo(() => clausesOn(rows, id), [rows, id])
  const close = () => store.setState({ over: null })
  if (!note) return null
  const under = rows
    .where('placement', 'contribution', id)
    .flatMap((one) => rows.get('theme', one.theme) ?? [])
  const free = rows.where('theme', 'workshop', workshop).filter((one) => !under.includes(one))
  const who = aliasesOf(rows, note)
  const title = textOf(note.title)
  return (
    <Dialog
      title={title || t(`kinds.${note.type ?? 'note'}`)}
      isOpen
      onClose={close}
      isDismissable={!isCorrecting}
      width="wide"
      actions={
        isCorrecting ? undefined : (
          <>
            <Button size="big" onPress={() => store.setState({ over: { what: 'clauseOfNote', note: id } })}>
              {t('board.clause')}
            </Button>
            <Button size="big" onPress={() => setCorrecting(true)}>
              {t('board.note.correct')}
            </Button>
            <TheirWords note={note} onAsk={close} />
            <Button size="big" autoFocus onPress={close}>
              {t('common.close')}
            </Button>
          </>
        )
      }
    >
      {isCorrecting ? (
        <CorrectForm note={note} onDone={() => (store.setState({}), setCorrecting(false))} />
      ) : (
        <Note
          isRoomy
          kind={note.type ?? 'note'}
          text={textOf(note.text)}
          lang={note.text && 'lang' in note.text ? note.text.lang : undefined}
        />
      )}
      <p className="row wide">
        <span>{who.length ? t('board.note.who', { who: list(who) }) : t('board.note.nobody')}</span>
        {note.takenAt && (
          <span className="quiet">
            {t('board.note.takenDown', { time: timeOf(Date.parse(note.takenAt)) })}
          </span>
        )}
        {note.far && <HowFar reach={note.far.reach} />}
      </p>
      <p>
        {under.length
          ? t('board.note.under', { themes: list(under.map((one) => textOf(one.label))) })
          : t('board.note.loose')}
      </p>
      {free.length > 0 && (
        <Select
          label={t('board.note.also')}
          options={free.map((one) => ({ id: one.id, label: textOf(one.label) || t('board.theme.held') }))}
          value={null}
          onChange={(theme) => void act('layAlso', { contribution: id, theme })}
        />
      )}
      {clauses.length > 0 && (
        <div className="pile">
          <p className="label">{t('board.note.clauses')}</p>
          <ul className="pile">
            {clauses.map((one) => (
              <li key={one.id}>
                <Button look="link" onPress={() => go({ at: 'specification', clause: one.id })}>
                  {textOf(one.text)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  )
}
