import { Fragment, type HTMLAttributes, type ReactNode, type Ref } from 'react'
import type { ContributionType } from '../../shared/records/contribution.ts'
import { useWords } from '../words.tsx'
import { beginningOf, inPieces } from './beginning.ts'
import { Tape } from './Tape.tsx'

export interface NoteProps extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  kind: ContributionType
  /** The exact words. */
  text: string
  /** The language they were said in, for screen readers and hyphens. */
  lang?: string
  /** `held` while carried, `off` where it cannot be used just now, `landed` for the moment after a move. */
  state?: 'rest' | 'held' | 'off' | 'landed'
  isChosen?: boolean
  /** More air, larger words and all of them: in a trail, a drawer, or opened to be read. */
  isRoomy?: boolean
  /** Small marks under the words, still on the paper. */
  foot?: ReactNode
  ref?: Ref<HTMLDivElement>
}

/**
 * What somebody said, as a card with its tape along the top. It takes any attribute of a div, so that a board can
 * make it focusable and movable.
 */
export function Note({ kind, text, lang, state = 'rest', isChosen, isRoomy, foot, ref, ...rest }: NoteProps) {
  const { t } = useWords()
  const classes = ['note', 'card', state !== 'rest' && state, isChosen && 'chosen', isRoomy && 'roomy']
  return (
    <div
      {...rest}
      ref={ref}
      data-kind={kind}
      className={[...classes, rest.className].filter(Boolean).join(' ')}
    >
      <Tape kind={kind} lies="along" />
      <div className="body">
        <span className="sr">{t(`kinds.${kind}`)}: </span>
        <p className="said" lang={lang}>
          {isRoomy ? <Whole text={text} /> : beginningOf(text)}
        </p>
        {isChosen && <span className="sr">{t('pieces.note.chosen')}</span>}
        {foot && <div className="foot">{foot}</div>}
      </div>
    </div>
  )
}

/** All the words, with places to end a line in those that have none. */
const Whole = ({ text }: { text: string }) =>
  inPieces(text).map((piece, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {piece}
    </Fragment>
  ))

export interface TakenBackProps extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  /** 'YYYY-MM-DD', if that may be shown. */
  day?: string
  ref?: Ref<HTMLDivElement>
}

/** The place where words were: dashed and empty. */
export function TakenBack({ day, ref, ...rest }: TakenBackProps) {
  const { t, date } = useWords()
  return (
    <div {...rest} ref={ref} className={['note card gone', rest.className].filter(Boolean).join(' ')}>
      <p className="body">
        {day ? t('pieces.note.takenBackOn', { day: date(day) }) : t('pieces.note.takenBack')}
      </p>
    </div>
  )
}
