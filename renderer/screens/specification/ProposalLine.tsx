import type { Line } from '../../../shared/queries/outline.ts'
import type { Proposed } from '../../../shared/queries/proposals.ts'
import { textOf } from '../../../shared/record.ts'
import { clauseTypes, type ClauseType } from '../../../shared/records/clause.ts'
import { Button } from '../../pieces/Button.tsx'
import { Menu } from '../../pieces/Menu.tsx'
import { useWords } from '../../words.tsx'
import { Side } from './Changed.tsx'
import { ClauseWords } from './ClauseWords.tsx'
import { sectionTitle } from './names.ts'

export interface ProposalLineProps {
  proposed: Proposed
  lines: readonly Line[]
  isHere: boolean
  onFocus?: () => void
  onAccept?: (type?: ClauseType) => void
  onReject?: () => void
}

/** One change somebody made in Word: what the clause read, what it would read, and the two ways to decide. */
export function ProposalLine({ proposed, lines, isHere, onFocus, onAccept, onReject }: ProposalLineProps) {
  const { t } = useWords()
  const { row, line, hasChanged, isGone } = proposed
  const is = row.is ?? 'comment'
  const isOpen = row.state === 'open'
  const about = line
    ? t('roundtrip.clause', { number: line.number })
    : t(row.clause ? 'roundtrip.clauseOut' : is === 'comment' ? 'roundtrip.whole' : 'roundtrip.is.added')
  const name = is === 'added' ? t('roundtrip.is.added') : `${about}: ${t(`roundtrip.is.${is}`)}`
  return (
    <li
      className={isHere ? 'clause difference proposal open' : 'clause difference proposal'}
      data-is={is}
      id={`proposal ${row.id}`}
      tabIndex={isOpen ? -1 : undefined}
      aria-label={name}
      onFocus={onFocus}
    >
      <p className="what">
        <span className="no num">{is === 'added' ? '+' : line?.number}</span>
      </p>
      <div className="middle">
        <p className="label is">
          {t(`roundtrip.is.${is}`)}
          {!line && is !== 'added' && `. ${about}`}
          {!isOpen && `. ${t(`roundtrip.state.${row.state === 'accepted' ? 'accepted' : 'rejected'}`)}`}
        </p>
        <Change proposed={proposed} lines={lines} />
        {isOpen && hasChanged && is !== 'comment' && <p className="small">{t('roundtrip.changedSince')}</p>}
        {textOf(row.reason) && (
          <p className="small">{t('roundtrip.because', { reason: textOf(row.reason) })}</p>
        )}
        {isOpen && onAccept && (
          <div className="row tools">
            {!isGone && (
              <Button look={isHere ? 'main' : undefined} onPress={() => onAccept()} keyHint="A">
                {t(is === 'comment' ? 'roundtrip.done' : 'roundtrip.accept')}
              </Button>
            )}
            {is === 'added' && !isGone && (
              <Menu
                label={t('roundtrip.acceptAs')}
                items={clauseTypes.map((type) => ({ id: type, label: t(`kinds.clause.${type}`) }))}
                onChoose={(type: ClauseType) => onAccept(type)}
              />
            )}
            <Button onPress={onReject} keyHint="R">
              {t('roundtrip.reject')}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}

function Change({ proposed, lines }: { proposed: Proposed; lines: readonly Line[] }) {
  const { t, language, list } = useWords()
  const { row, line, pieces, parts, isGone } = proposed
  if (isGone) return <ClauseWords text={row.text ?? row.parts?.[0] ?? null} />
  const number = (id: string | null) => lines.find((one) => one.id === id)?.number
  const where = (key: 'roundtrip.to' | 'roundtrip.in') => {
    const section = sectionTitle(row.section ?? '', language)
    const after = number(row.after)
    return after ? t(key, { section, number: after }) : t(`${key}First`, { section })
  }
  switch (row.is) {
    case 'removed':
      return (
        <del>
          <ClauseWords text={line?.text ?? row.was} />
        </del>
      )
    case 'moved':
      return (
        <>
          <ClauseWords text={line?.text ?? row.was} />
          <p className="small">{where('roundtrip.to')}</p>
        </>
      )
    case 'added':
      return (
        <>
          <p className="small">{where('roundtrip.in')}</p>
          <ins>
            <ClauseWords text={row.text} />
          </ins>
          <p className="small quiet">
            {t(isFromPeople(proposed) ? 'roundtrip.repeats' : 'roundtrip.noVoice')}
          </p>
        </>
      )
    case 'comment':
      return (
        <>
          {line && <ClauseWords text={line.text} />}
          <blockquote className="comment" lang={row.text && 'lang' in row.text ? row.text.lang : undefined}>
            {textOf(row.text)}
          </blockquote>
        </>
      )
    default:
      return (
        <>
          <div className="both-sides">
            <div>
              <p className="small quiet">{t('roundtrip.was')}</p>
              <Side text={row.was} pieces={pieces} leaves="added" />
            </div>
            <div>
              <p className="small quiet">{t('roundtrip.proposed')}</p>
              {row.is === 'split' ? (
                <ol className="parts">
                  {parts.map((part, n) => (
                    <li key={n}>
                      <span className="sr">{t('roundtrip.part', { n: n + 1 })}: </span>
                      {part}
                    </li>
                  ))}
                </ol>
              ) : (
                <Side text={row.text} pieces={pieces} leaves="removed" />
              )}
            </div>
          </div>
          {row.is === 'merged' && (
            <p className="small">
              {t('roundtrip.with', { numbers: list((row.others ?? []).flatMap((id) => number(id) ?? [])) })}
            </p>
          )}
          {isFromPeople(proposed) && <p className="small quiet">{t('roundtrip.keepsHold')}</p>}
        </>
      )
  }
}

/** Whether its words hold anything people said: a row's own words tell, through who may see them. */
const isFromPeople = ({ row }: Proposed): boolean => row.fromPeople === true
