import { useState, type ReactNode } from 'react'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
import { HowFar } from '../../pieces/HowFar.tsx'
import { Note, TakenBack } from '../../pieces/Note.tsx'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { TheirWords } from '../takeback/TheirWords.tsx'
import { AlsoUnder } from './AlsoUnder.tsx'
import { tellersOf } from './names.ts'
import { OnCanvases } from './OnCanvases.tsx'

export interface SaidNoteProps {
  note: Row<'contribution'>
  rows: Rows
  /** The clause it is looked at from. */
  clause?: string
  after?: ReactNode
}

/** Longer than this, a story is shown by its beginning. */
const longest = 220

/** Somebody's words on their paper; who said them and how far they may go lie on the table beneath. */
export function SaidNote({ note, rows, clause, after }: SaidNoteProps) {
  const words = useWords()
  const { t } = words
  const [isReading, setReading] = useState(false)
  const holders = note.gone
    ? rows.all('handover').filter((one) => one.contributions?.includes(note.id)).length
    : 0
  if (note.gone)
    return (
      <>
        <TakenBack />
        <p className="small">{t(`specification.gone.${note.gone}`)}</p>
        {holders > 0 && (
          <p className="small">
            {t('specification.gone.handedOut', { count: holders })}{' '}
            <Button look="link" onPress={() => go({ at: 'handover' })}>
              {t('specification.gone.whoHolds')}
            </Button>
          </p>
        )}
        {after && <div className="row small">{after}</div>}
      </>
    )
  const text = textOf(note.text) || textOf(note.title)
  const lang = note.text && 'lang' in note.text ? note.text.lang : undefined
  const story = rows.get('contribution', note.partOf) ?? (text.length > longest ? note : undefined)
  const person = note.speakers?.length === 1 ? note.speakers[0] : undefined
  return (
    <>
      <Note
        kind={note.type ?? 'note'}
        text={text.length > longest ? `${text.slice(0, text.lastIndexOf(' ', longest))} …` : text}
        lang={lang}
        isRoomy
      />
      <p className="teller">
        {person ? (
          <Button look="link" onPress={() => go({ at: 'people', person })}>
            {tellersOf(rows, note, words)}
          </Button>
        ) : (
          tellersOf(rows, note, words)
        )}
        {note.far && <HowFar reach={note.far.reach} />}
        {note.far && note.far.words !== 'exact' && (
          <span className="small">{t(`specification.only.${note.far.words}`)}</span>
        )}
      </p>
      <div className="row small">
        {story && !story.gone && (
          <Button look="link" onPress={() => setReading(true)}>
            {t('specification.wholeStory')}
          </Button>
        )}
        <AlsoUnder rows={rows} id={note.id} clause={clause} />
        <OnCanvases rows={rows} id={note.id} />
        <TheirWords note={note} look="link" />
        {after}
      </div>
      {story && isReading && (
        <Dialog
          title={textOf(story.title) || t(`kinds.${story.type ?? 'story'}`)}
          isOpen
          isDismissable
          onClose={() => setReading(false)}
          actions={
            <Button size="big" autoFocus onPress={() => setReading(false)}>
              {t('common.close')}
            </Button>
          }
        >
          <Note kind={story.type ?? 'story'} text={textOf(story.text)} lang={lang} isRoomy />
          <p className="teller">{tellersOf(rows, story, words)}</p>
        </Dialog>
      )}
    </>
  )
}
