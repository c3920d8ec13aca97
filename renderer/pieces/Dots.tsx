import { useWords } from '../words.tsx'

export interface DotsProps {
  count: number
  /** Dots still to place: rings instead. */
  isEmpty?: boolean
  isNumberHidden?: boolean
  /** The number alone, where the dots would not fit. */
  areDotsHidden?: boolean
}

/** Dots as people count them on a wall, in fives, and always as a number. */
export function Dots({ count, isEmpty, isNumberHidden, areDotsHidden }: DotsProps) {
  const { t, number } = useWords()
  return (
    <span className="dots">
      <span className="sr">{count ? t('common.dots', { count }) : t('pieces.dots.none')}</span>
      {!isNumberHidden && (
        <span className="count num" aria-hidden>
          {number(count)}
        </span>
      )}
      <span className="fives" aria-hidden>
        {Array.from({ length: areDotsHidden ? 0 : count }, (_, index) => (
          <i key={index} className={isEmpty ? 'empty' : undefined} />
        ))}
      </span>
    </span>
  )
}

export interface SeatsProps {
  /** People with lived experience: filled seats. */
  lived: number
  /** Practitioners: outlined seats. */
  practitioners: number
  /** Everybody else whose role is not shown: dotted seats. */
  others?: number
  /** Notes nobody signed: said in words and no seats, as nobody knows how many people they are. */
  unsigned?: number
  /** Hide the words beneath, where a column heading has them; who speaks is still read, notes are told beside it. */
  areWordsHidden?: boolean
}

/** Who speaks to a clause. One that nobody with lived experience speaks to is seen at once, and says so. */
export function Seats({ lived, practitioners, others = 0, unsigned = 0, areWordsHidden }: SeatsProps) {
  const { t, list } = useWords()
  const seats = [
    ...Array<string>(lived).fill('seat lived'),
    ...Array<string>(practitioners).fill('seat'),
    ...Array<string>(others).fill('seat other'),
  ]
  const present = [
    lived > 0 && t('pieces.seats.lived', { count: lived }),
    practitioners > 0 && t('pieces.seats.practitioner', { count: practitioners }),
    others > 0 && t('pieces.seats.other', { count: others }),
    unsigned > 0 && !areWordsHidden && t('specification.unsigned', { count: unsigned }),
  ].filter((words) => words !== false)
  const isSaid = seats.length + unsigned > 0
  const isUnlived = lived === 0 && isSaid
  return (
    <span className={isUnlived || !isSaid ? 'seats unlived' : 'seats'}>
      <span className="bench" aria-hidden>
        {seats.map((seat, index) => (
          <i key={index} className={seat} />
        ))}
      </span>
      {present.length > 0 && <span className={areWordsHidden ? 'sr' : undefined}>{list(present)}</span>}
      {!isSaid && <span className="warn">{t('common.noVoiceYet')}</span>}
      {isUnlived && <span className="warn">{t('pieces.seats.noLived')}</span>}
    </span>
  )
}
