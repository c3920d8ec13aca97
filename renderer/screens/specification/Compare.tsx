import { X } from 'lucide-react'
import { useMemo } from 'react'
import { compareLines, linesOf, type Difference, type Piece } from '../../../shared/queries/compare.ts'
import { outlineOfVersion } from '../../../shared/queries/outline.ts'
import type { Row } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { ClauseMark } from '../../pieces/Marks.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { Because } from './Because.tsx'
import { ChangeCounts } from './ChangeCounts.tsx'
import { Heading } from './Heading.tsx'
import { ClauseWords } from './ClauseWords.tsx'
import { sectionTitle } from './names.ts'
import type { PageProps } from './shared.ts'

/** Two outlines clause by clause: what was added, taken out, reworded or moved, in words and marks. */
export function Compare({
  rows,
  sections,
  versions,
  from,
  to,
}: PageProps & { from: Row<'version'>; to: Row<'version'> | undefined }) {
  const { t, date } = useWords()
  const differences = useMemo(() => {
    const after = to ? linesOf(outlineOfVersion(rows, to)) : linesOf(sections)
    return compareLines(linesOf(outlineOfVersion(rows, from)), after)
  }, [rows, from, to, sections])
  const changed = differences.filter((one) => one.is !== 'same')
  const name = (one: Row<'version'> | undefined) =>
    one ? t('specification.version', { number: one.number ?? '' }) : t('specification.now')
  const within = (one: Row<'version'> | undefined) =>
    one ? t('specification.versionWithin', { number: one.number ?? '' }) : t('specification.nowWithin')
  const title = t('specification.comparing', { from: within(from), to: within(to) })
  const options = versions.map((one) => ({
    id: one.id,
    label: name(one),
    more: one.onDay ? date(one.onDay) : undefined,
  }))
  return (
    <section className="work" aria-label={title}>
      <div className="sheet outline compare">
        <header className="sheet-head">
          <div className="head-line">
            <Heading>{title}</Heading>
            <Button icon={X} onPress={() => go({ at: 'specification', version: to?.id })}>
              {t('common.close')}
            </Button>
          </div>
          <div className="row wide">
            <Select
              label={t('specification.compare.from')}
              value={from.id}
              options={options}
              onChange={(id) => go({ at: 'specification', version: to?.id, compare: id })}
            />
            <Select
              label={t('specification.compare.to')}
              value={to?.id ?? 'now'}
              options={[...options, { id: 'now', label: t('specification.now') }]}
              onChange={(id) =>
                go({ at: 'specification', version: id === 'now' ? undefined : id, compare: from.id })
              }
            />
          </div>
          {to && <Because rows={rows} ids={to.because ?? []} />}
          <ChangeCounts changes={differences} />
        </header>
        <ol className="clauses section">
          {changed.map((one) => (
            <Changed key={one.after?.id ?? one.before!.id} difference={one} />
          ))}
        </ol>
      </div>
    </section>
  )
}

function Changed({ difference }: { difference: Difference }) {
  const { t, language } = useWords()
  const { is, before, after, pieces } = difference
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
        {is === 'reworded' &&
          (pieces.length ? <Pieces pieces={pieces} line={line.text} /> : <ClauseWords text={line.text} />)}
        {is === 'retyped' && <ClauseWords text={line.text} />}
        {before && after && before.type !== after.type && (
          <p className="small">
            {t('specification.wasType', {
              before: t(`kinds.clause.${before.type}`),
              after: t(`kinds.clause.${after.type}`),
            })}
          </p>
        )}
        {before && after && before.section !== after.section && (
          <p className="small">
            {t('specification.wasSection', { before: sectionTitle(before.section, language) })}
          </p>
        )}
      </div>
    </li>
  )
}

/** The wording word by word: what is new is underlined, what is gone struck through, and both are said. */
function Pieces({ pieces, line }: { pieces: Piece[]; line: { lang?: string } | object | null }) {
  const { t } = useWords()
  const lang = line && 'lang' in line ? (line.lang as string) : undefined
  return (
    <p className="clause-words" lang={lang}>
      {pieces.map((piece, at) =>
        piece.is === 'same' ? (
          <span key={at}>{piece.text}</span>
        ) : piece.is === 'added' ? (
          <ins key={at}>
            <span className="sr">{t('specification.said.added')} </span>
            {piece.text}
            <span className="sr"> {t('specification.said.end')} </span>
          </ins>
        ) : (
          <del key={at}>
            <span className="sr">{t('specification.said.removed')} </span>
            {piece.text}
            <span className="sr"> {t('specification.said.end')} </span>
          </del>
        ),
      )}
    </p>
  )
}
