import type { Difference, Piece } from '../../../shared/queries/compare.ts'
import type { Shown } from '../../../shared/record.ts'
import type { AnyRow } from '../../../shared/rows.ts'
import { ClauseMark } from '../../pieces/Marks.tsx'
import { useWords } from '../../words.tsx'
import { ClauseWords } from './ClauseWords.tsx'
import { nameOf, sectionTitle } from './names.ts'

interface ChangedProps {
  difference: Difference
  /** The number of the version before. */
  from: string
  /** That of the version after; none where it is the outline now. */
  to: string | null
}

/** One clause that is different: both wordings beside each other, and everything else that changed, in words. */
export function Changed({ difference, from, to }: ChangedProps) {
  const { t, language } = useWords()
  const { is, before, after, isMoved } = difference
  const line = after ?? before!
  return (
    <li className="clause difference" data-is={is}>
      <p className="what">
        <span className="no num">{line.number}</span> <ClauseMark kind={line.type} />
      </p>
      <div className="middle">
        <p className="label is">{is !== 'same' && t(`specification.is.${is}`)}</p>
        {is === 'added' && (
          <ins>
            <ClauseWords text={line.text} />
          </ins>
        )}
        {is === 'removed' && (
          <del>
            <ClauseWords text={line.text} />
          </del>
        )}
        {is === 'reworded' && <BothSides difference={difference} from={from} to={to} />}
        {['retyped', 'moved', 'resewn'].includes(is) && <ClauseWords text={line.text} />}
        {before && after && before.type !== after.type && (
          <p className="small">
            {t('specification.wasType', {
              before: t(`kinds.clause.${before.type}`),
              after: t(`kinds.clause.${after.type}`),
            })}
          </p>
        )}
        {before && after && isMoved && (
          <p className="small">
            {before.section === after.section
              ? t('specification.compare.isMoved', { before: before.number, after: after.number })
              : t('specification.wasSection', { before: sectionTitle(before.section, language) })}
          </p>
        )}
        <Rests is="restsAdded" rows={difference.rests.added} />
        <Rests is="restsRemoved" rows={difference.rests.removed} />
      </div>
    </li>
  )
}

function Rests({ is, rows }: { is: 'restsAdded' | 'restsRemoved'; rows: readonly AnyRow[] }) {
  const words = useWords()
  if (!rows.length) return null
  return (
    <div className="small rests">
      <p>{words.t(`specification.compare.${is}`)}</p>
      <ul className="bullets">
        {rows.map((row) => (
          <li key={row.id}>{brief(nameOf(row, words))}</li>
        ))}
      </ul>
    </div>
  )
}

const brief = (text: string) => (text.length > 140 ? `${text.slice(0, 138)}…` : text)

/** What it said, what is gone struck through; what it says, what is new underlined. Both marks are spoken. */
function BothSides({ difference, from, to }: ChangedProps) {
  const { t } = useWords()
  const { before, after, pieces } = difference
  const now = to ? t('specification.compare.is', { number: to }) : t('specification.compare.nowSays')
  return (
    <div className="both-sides">
      <div>
        <p className="small quiet">{t('specification.compare.was', { number: from })}</p>
        <Side text={before!.text} pieces={pieces} leaves="added" />
      </div>
      <div>
        <p className="small quiet">{now}</p>
        <Side text={after!.text} pieces={pieces} leaves="removed" />
      </div>
    </div>
  )
}

export function Side({
  text,
  pieces,
  leaves,
}: {
  text: Shown | null
  pieces: Piece[]
  leaves: 'added' | 'removed'
}) {
  const { t } = useWords()
  if (!pieces.length || !text || !('text' in text)) return <ClauseWords text={text} />
  const Mark = leaves === 'added' ? 'del' : 'ins'
  const said = leaves === 'added' ? 'specification.said.removed' : 'specification.said.added'
  return (
    <p className="clause-words" lang={text.lang}>
      {pieces
        .filter((piece) => piece.is !== leaves)
        .map((piece, at) =>
          piece.is === 'same' ? (
            <span key={at}>{piece.text}</span>
          ) : (
            <Mark key={at}>
              <span className="sr">{t(said)} </span>
              {piece.text}
              <span className="sr"> {t('specification.said.end')} </span>
            </Mark>
          ),
        )}
    </p>
  )
}
