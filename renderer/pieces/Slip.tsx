import type { ReactNode } from 'react'
import type { ContributionType } from '../../shared/records/contribution.ts'
import { useWords } from '../words.tsx'
import { beginningOf } from './beginning.ts'
import { Tape } from './Tape.tsx'

export interface SlipProps {
  kind: ContributionType
  text: string
  lang?: string
  /** Smaller, tape and words only; the kind is still spoken. For tables. */
  isTight?: boolean
  /** Buttons or marks on the paper, after the words. */
  after?: ReactNode
}

/** What somebody said, as a strip cut to the length of its words, tape at the left. */
export function Slip({ kind, text, lang, isTight, after }: SlipProps) {
  const { t } = useWords()
  return (
    <div className={`note slip${isTight ? ' tight' : ''}`} data-kind={kind}>
      <Tape kind={kind} lies="beside" />
      <span className={isTight ? 'sr' : 'kind-word'}>{t(`kinds.${kind}`)}</span>{' '}
      <p className="said" lang={lang}>
        {beginningOf(text)}
      </p>
      {after && <span className="after">{after}</span>}
    </div>
  )
}

export interface SlipRowProps extends SlipProps {
  /** A name somebody chose; "no name" otherwise. */
  who?: string
  /** Time of day, already in words. */
  at?: string
}

/** A slip in the capture list; who and when lie on the table beside it. Use inside `<ol className="slips">`. */
export function SlipRow({ who, at, ...slip }: SlipRowProps) {
  const { t } = useWords()
  return (
    <li className="slip-row">
      <Slip {...slip} />
      <span className="who">{who ?? t('common.noName')}</span> <span className="at num">{at}</span>
    </li>
  )
}
