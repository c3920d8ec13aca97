import { useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import type { ArgsOf } from '../../../../shared/commands/index.ts'
import { textOf, type Shown } from '../../../../shared/record.ts'
import type { SoarPart } from '../../../../shared/records/soar.ts'
import type { Row, Rows } from '../../../../shared/rows.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { Menu } from '../../../pieces/Menu.tsx'
import { Note, TakenBack } from '../../../pieces/Note.tsx'
import { act, tryAct } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { TheirWords } from '../../takeback/TheirWords.tsx'
import { useDraft } from '../../specification/useDraft.ts'
import { FindWords } from '../dream/FindWords.tsx'
import { Reword } from '../dream/Reword.tsx'

interface SoarFieldProps {
  part: SoarPart
  workshop: string
  rows: Rows
}
type Does = ArgsOf<'editSoar'>['does']
const saidOnly = ['contribution'] as const

/** One of the four: its question, what was written, what was placed, and a line to write the next. */
export function SoarField({ part, workshop, rows }: SoarFieldProps) {
  const { t, language, why } = useWords()
  const [text, setText, clear] = useDraft(`soar:${workshop}:${part}`)
  const [wrong, setWrong] = useState('')
  const [isFinding, setFinding] = useState(false)
  const frames = rows.where('soar', 'workshop', workshop)
  const placed = frames.flatMap((one) => (one[`${part}From`] ?? []).map((id) => ({ frame: one.id, id })))
  const does = (id: string | null, what: Does) => act('editSoar', { workshop, id, part, does: what })
  const write = async () => {
    if (!text.trim()) return
    const lang = tagOf(language)
    const done = await tryAct('editSoar', { workshop, part, does: { is: 'write', text, lang } })
    if (isRefusal(done)) return setWrong(why(done))
    clear()
    setWrong('')
  }
  const frameOf = (id: string) => placed.find((one) => one.id === id)?.frame ?? null
  return (
    <section className="pile section" aria-labelledby={`soar-${part}`}>
      <div>
        <h2 className="h-sec" id={`soar-${part}`}>
          {t(`dream.soar.${part}`)}
        </h2>
        <p className="small quiet">{t(`dream.soar.${part}.ask`)}</p>
      </div>
      <ul className="soar-lines">
        {frames.flatMap((frame) =>
          (frame[part] ?? []).map((one, at) => (
            <Line key={`${frame.id} ${at}`} said={one} does={(what) => does(frame.id, what)} />
          )),
        )}
        {placed.map(({ frame, id }) => (
          <Placed
            key={id}
            note={rows.get('contribution', id)}
            onLift={() => void does(frame, { is: 'lift', contribution: id })}
          />
        ))}
      </ul>
      <div className="row wide">
        <Field
          label={t(`dream.soar.${part}.add`)}
          value={text}
          onChange={(typed) => (setText(typed), setWrong(''))}
          onEnter={() => void write()}
          error={wrong || undefined}
          className="grow"
        />
        {!isFinding && <Button onPress={() => setFinding(true)}>{t('dream.soar.place')}</Button>}
      </div>
      {isFinding && (
        <FindWords
          rows={rows}
          label={t('dream.find.said')}
          kinds={saidOnly}
          chosen={placed.map((one) => one.id)}
          onToggle={(id, isOn) =>
            void does(isOn ? null : frameOf(id), { is: isOn ? 'place' : 'lift', contribution: id })
          }
          onDone={() => setFinding(false)}
        />
      )}
    </section>
  )
}

function Line({ said, does }: { said: Shown; does: (what: Does) => Promise<unknown> }) {
  const { t } = useWords()
  const [isRewording, setRewording] = useState(false)
  if (!('text' in said)) return <li className="quiet">{t('specification.wordsHeld')}</li>
  const reword = (text: string) => does({ is: 'reword', words: said.words, text, lang: said.lang })
  const choose = {
    reword: () => setRewording(true),
    remove: () => void does({ is: 'takeOut', words: said.words }),
  }
  return (
    <li className="soar-line">
      {isRewording ? (
        <Reword
          label={t('dream.soar.words')}
          text={said}
          onKeep={reword}
          onDone={() => setRewording(false)}
        />
      ) : (
        <>
          <span lang={said.lang}>{said.text}</span>
          <Menu
            label={t('dream.more')}
            button={{ look: 'link', 'aria-label': t('dream.moreNamed', { what: said.text.slice(0, 80) }) }}
            items={[
              { id: 'reword', label: t('dream.reword') },
              { id: 'remove', label: t('dream.remove') },
            ]}
            onChoose={(id: keyof typeof choose) => choose[id]()}
          />
        </>
      )}
    </li>
  )
}

function Placed({ note, onLift }: { note: Row<'contribution'> | undefined; onLift: () => void }) {
  const { t } = useWords()
  if (!note) return null
  const text = textOf(note.title) || textOf(note.text)
  return (
    <li className="soar-placed">
      {note.gone ? <TakenBack /> : <Note kind={note.type ?? 'note'} text={text} />}
      <Button look="link" aria-label={t('dream.beneath.liftNamed', { what: text })} onPress={onLift}>
        {t('dream.beneath.lift')}
      </Button>
      <TheirWords note={note} look="link" />
    </li>
  )
}
