import { useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { act, tryAct, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { TheirWords } from '../../takeback/TheirWords.tsx'
import { useDraft } from '../../specification/useDraft.ts'

interface ExactWordsProps {
  workshop: string
  person: string
  who: string
}

/** What somebody says, as they say it; then read back to them, there and then. */
export function ExactWords({ workshop, person, who }: ExactWordsProps) {
  const { t, language, why } = useWords()
  const phase = useDesk((desk) => desk.rows.get('workshop', workshop)?.phase ?? null)
  const [text, setText, clear] = useDraft(`round:${workshop}:${person}`)
  const [kept, setKept] = useState<{ id: string; text: string }>()
  const [isChecked, setChecked] = useState(false)
  const [correcting, setCorrecting] = useState<string>()
  const [wrong, setWrong] = useState('')
  const note = useDesk((desk) => desk.rows.get('contribution', kept?.id))
  const keep = async () => {
    if (!text.trim()) return
    const done = await tryAct('addContribution', {
      workshop,
      phase,
      type: 'note',
      text,
      lang: tagOf(language),
      people: [person],
    })
    if (isRefusal(done)) return setWrong(why(done))
    setKept({ id: done.id, text: text.trim() })
    setChecked(false)
    setWrong('')
    clear()
  }
  const right = async () => {
    if (kept && (await act('editContribution', { id: kept.id, checkedByTeller: true }))) setChecked(true)
  }
  const correct = async () => {
    if (!kept || !correcting?.trim()) return
    const done = await tryAct('editContribution', { id: kept.id, text: correcting })
    if (isRefusal(done)) return setWrong(why(done))
    setKept({ ...kept, text: correcting.trim() })
    setCorrecting(undefined)
  }
  return (
    <div className="pile exact-words">
      <Field
        label={t('panel.round.words', { who })}
        help={t('panel.round.words.help')}
        value={text}
        onChange={(typed) => (setText(typed), setWrong(''))}
        onEnter={() => void keep()}
        error={wrong || undefined}
      />
      {kept && note && !note.gone && correcting === undefined && (
        <div className="read-back-now pile">
          <p className="paper">{kept.text}</p>
          {isChecked ? (
            <div className="row">
              <span role="status">{t('panel.round.checked', { who })}</span>
              <TheirWords note={note} look="link" />
            </div>
          ) : (
            <div className="row">
              <span>{t('panel.round.readBack')}</span>
              <Button onPress={() => void right()}>{t('panel.round.isRight')}</Button>
              <Button onPress={() => setCorrecting(kept.text)}>{t('panel.round.notQuite')}</Button>
              <TheirWords note={note} look="link" />
            </div>
          )}
        </div>
      )}
      {kept && correcting !== undefined && (
        <div className="row">
          <Field
            autoFocus
            label={t('panel.round.correct', { who })}
            value={correcting}
            onChange={setCorrecting}
            onEnter={() => void correct()}
          />
          <Button onPress={() => void correct()}>{t('common.save')}</Button>
        </div>
      )}
    </div>
  )
}
