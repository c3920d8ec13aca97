import { useRef, useState, type KeyboardEvent } from 'react'
import { textOf } from '../../../../shared/record.ts'
import { useWords } from '../../../words.tsx'
import type { Card } from './cards.ts'

/** The most notes whose words are offered, and the most words of one. */
const mostNotes = 8
const mostWords = 60

interface PickWordsProps {
  cards: readonly Card[]
  onPick: (text: string, card: Card) => void
}

/**
 * A name in somebody's own words: a press takes a word, another one after it the words between. By keys, arrows go
 * from word to word and Shift with them takes the run.
 */
export function PickWords({ cards, onPick }: PickWordsProps) {
  const { t } = useWords()
  const offered = cards.filter((card) => textOf(card.note.text)).slice(0, mostNotes)
  if (!offered.length) return null
  return (
    <div className="pile pick-words">
      <p className="label">{t('board.words.pick')}</p>
      <p className="quiet small">{t('board.words.how')}</p>
      {offered.map((card) => (
        <Run key={card.key} card={card} onPick={onPick} />
      ))}
    </div>
  )
}

function Run({ card, onPick }: { card: Card; onPick: (text: string, card: Card) => void }) {
  const { t } = useWords()
  const words = textOf(card.note.text).split(/\s+/u).filter(Boolean).slice(0, mostWords)
  const [run, setRun] = useState<{ from: number; to: number } | null>(null)
  const [at, setAt] = useState(0)
  const line = useRef<HTMLDivElement>(null)
  const take = (from: number, to: number) => {
    const [first, last] = from < to ? [from, to] : [to, from]
    setRun({ from, to })
    onPick(trimmed(words.slice(first, last + 1).join(' ')), card)
  }
  const press = (index: number, isMore: boolean) => {
    const isNext = run !== null && run.from === run.to && index > run.from
    setAt(index)
    take(run && (isMore || isNext) ? run.from : index, index)
  }
  const byKey = (key: KeyboardEvent) => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: words.length - 1 }[key.key]
    if (to === undefined) return
    key.preventDefault()
    const next = Math.max(0, Math.min(words.length - 1, to))
    setAt(next)
    line.current?.querySelectorAll('button')[next]?.focus()
    if (key.shiftKey) take(run ? run.from : at, next)
  }
  const isIn = (index: number) =>
    run !== null && index >= Math.min(run.from, run.to) && index <= Math.max(run.from, run.to)
  const { text } = card.note
  return (
    <div
      ref={line}
      role="group"
      aria-label={t('board.words.of', { text: textOf(text).slice(0, 80) })}
      className="paper word-run"
      lang={text && 'lang' in text ? text.lang : undefined}
      onKeyDown={byKey}
    >
      {words.map((word, index) => (
        <button
          key={index}
          type="button"
          tabIndex={index === at ? 0 : -1}
          aria-pressed={isIn(index)}
          onClick={(click) => press(index, click.shiftKey)}
        >
          {word}
        </button>
      ))}
    </div>
  )
}

/** Without the stops and quotation marks at its ends: a name, not a sentence. */
const trimmed = (text: string) => text.replace(/^[\s"'“”‘’.,;:!?…–-]+|[\s"“”‘.,;:!…–-]+$/gu, '')
