import type { ReactNode } from 'react'
import type { PartType, Said, Story } from '../../../../shared/queries/stories.ts'
import { textOf } from '../../../../shared/record.ts'
import { TakenBack } from '../../../pieces/Note.tsx'
import { Slip } from '../../../pieces/Slip.tsx'
import { tryAct } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { TheirWords } from '../../takeback/TheirWords.tsx'
import { AddLine } from './AddLine.tsx'
import type { AskedOf } from './asked.ts'
import { SaidText } from './SaidText.tsx'
import { Translations } from './Translations.tsx'

const titles = { strength: 'stories.strengths', wish: 'stories.wishes', quote: 'stories.quotes' } as const
export const langOf = (said: Said): string => (said.text && 'lang' in said.text ? said.text.lang : 'en-GB')

interface PartsProps {
  story: Story
  type: PartType
  /** Read back: words only, and changing them. */
  isReading?: boolean
  onAsk: (asked: AskedOf) => void
}

/** What was told in a story beside it: contributions of their own, each of which can be cited and taken back. */
export function Parts({ story, type, isReading, onAsk }: PartsProps) {
  const { t } = useWords()
  const { row, parts, tellers } = story
  const add = (text: string) =>
    tryAct('addContribution', {
      workshop: row.workshop!,
      phase: row.phase,
      type,
      text,
      lang: langOf(row),
      people: tellers,
      partOf: row.id,
    })
  const list = parts[type]
  return (
    <section className="story-part" aria-labelledby={`${row.id}-${type}`}>
      <h2 className="label" id={`${row.id}-${type}`}>
        {t(titles[type])}
      </h2>
      <ul className="slips">
        {list.map((one) => (
          <li key={one.id}>
            <SaidLine said={one} isReading={isReading} onAsk={onAsk} />
          </li>
        ))}
      </ul>
      <AddLine
        label={t(`stories.add.${type}`)}
        draft={`story:${row.id}:${type}`}
        lang={langOf(row)}
        onAdd={add}
      />
    </section>
  )
}

interface SaidLineProps {
  said: Said
  isReading?: boolean | undefined
  onAsk: (asked: AskedOf) => void
  /** Marks beside it. */
  mark?: ReactNode
}

/** One thing somebody said, as a slip that is changed where it lies, with what else can be done with it. */
export function SaidLine({ said, isReading, onAsk, mark }: SaidLineProps) {
  const { t } = useWords()
  const text = textOf(said.text)
  if (said.gone || !text) return <TakenBack />
  return (
    <SaidText
      className="of-slip"
      label={t(`kinds.${said.type ?? 'note'}`)}
      draft={`said:${said.id}`}
      text={text}
      lang={langOf(said)}
      onKeep={(typed) => tryAct('editContribution', { id: said.id, text: typed })}
      more={!isReading && <MoreOf said={said} onAsk={onAsk} />}
    >
      <Slip kind={said.type ?? 'note'} text={text} lang={langOf(said)} isTight />
      {mark}
      <Translations of={said} onAsk={onAsk} />
    </SaidText>
  )
}

/** One menu for all else that can be done with it: a line of a story is read, and seldom worked on. */
export function MoreOf({ said, onAsk }: { said: Said; onAsk: (asked: AskedOf) => void }) {
  const { t } = useWords()
  const translate = () => onAsk({ what: 'translate', id: said.id })
  return (
    <TheirWords
      note={said}
      look="link"
      label={t('stories.more')}
      named={t('stories.more.of', { what: textOf(said.text).slice(0, 60) })}
      more={[{ id: 'translate', label: t('stories.translate'), onChoose: translate }]}
    />
  )
}
