import { useState, type RefObject } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { statementHints } from '../../../../shared/queries/statementHints.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Rows } from '../../../../shared/rows.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { TextArea } from '../../../pieces/Field.tsx'
import { tryAct } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { useDraft } from '../../specification/useDraft.ts'
import { ShowOnWall } from '../ShowOnWall.tsx'
import { Hints } from './Hints.tsx'
import { Statement } from './Statement.tsx'

interface StatementsProps {
  workshop: string
  rows: Rows
  /** The image the next statement begins from. */
  from: string | null
  onFrom: (image: string | null) => void
  line: RefObject<HTMLTextAreaElement | null>
}

/** Possibility statements: type one, Enter, and say what it stands on. One is open at a time. */
export function Statements({ workshop, rows, from, onFrom, line }: StatementsProps) {
  const { t, language, why } = useWords()
  const [text, setText, clear] = useDraft(`statement:${workshop}`)
  const [open, setOpen] = useState<string | null>(null)
  const [wrong, setWrong] = useState('')
  const statements = rows.where('statement', 'workshop', workshop)
  const image = rows.get('contribution', from)
  const keep = async () => {
    if (!text.trim()) return
    const done = await tryAct('addStatement', {
      workshop,
      text,
      lang: tagOf(language),
      groundedIn: image ? [image.id] : [],
    })
    if (isRefusal(done)) return setWrong(why(done))
    clear()
    setWrong('')
    onFrom(null)
    setOpen(done.id)
  }
  const focus = (step: number, at: number) =>
    document.getElementById(`statement ${statements[at + step]?.id}`)?.focus()
  return (
    <section className="pile statements" aria-labelledby="statements-title">
      <div className="row">
        <h2 className="h-sec" id="statements-title">
          {t('dream.statements')}
        </h2>
        {statements.length > 0 && (
          <ShowOnWall
            workshop={workshop}
            scenes={[{ scene: 'statements', label: t('dream.wall') }]}
            button={{ className: 'push' }}
          />
        )}
      </div>
      {statements.length === 0 && <p className="quiet">{t('dream.statements.none')}</p>}
      <ol className="statement-list">
        {statements.map((one, at) => (
          <Statement
            key={one.id}
            statement={one}
            rows={rows}
            before={statements[at - 1]?.id}
            isOpen={open === one.id}
            onOpen={(isOpen) => setOpen(isOpen ? one.id : null)}
            onStep={(step) => focus(step, at)}
          />
        ))}
      </ol>
      <div className="new-statement section">
        {image && (
          <p className="small from-image">
            {t('dream.statement.standsOn', { what: textOf(image.text) })}{' '}
            <Button look="link" onPress={() => onFrom(null)}>
              {t('dream.statement.notOn')}
            </Button>
          </p>
        )}
        <div
          role="presentation"
          onKeyDown={(press) => {
            if (press.key !== 'Enter' || press.shiftKey || press.nativeEvent.isComposing) return
            press.preventDefault()
            void keep()
          }}
        >
          <TextArea
            ref={line}
            label={t('dream.statement.write')}
            help={t('dream.statement.write.help')}
            value={text}
            onChange={(typed) => (setText(typed), setWrong(''))}
            error={wrong || undefined}
            rows={2}
          />
        </div>
        <Hints hints={statementHints(text, tagOf(language))} />
        <Button onPress={() => void keep()} keyHint="Enter">
          {t('dream.statement.keep')}
        </Button>
      </div>
    </section>
  )
}
