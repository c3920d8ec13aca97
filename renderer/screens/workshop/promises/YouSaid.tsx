import { useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { isAskedByOne } from '../../../../shared/queries/oneVoice.ts'
import { challengeDay, youSaidOf } from '../../../../shared/queries/promises.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Row, Rows } from '../../../../shared/rows.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { GapMark, Pill } from '../../../pieces/Marks.tsx'
import { Menu } from '../../../pieces/Menu.tsx'
import { act, tryAct } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { BothWordings } from '../../specification/BothWordings.tsx'
import { useDraft } from '../../specification/useDraft.ts'
import { FindWords } from '../dream/FindWords.tsx'
import { YouSaidDialog } from './YouSaidDialog.tsx'

interface YouSaidProps {
  workshop: string
  rows: Rows
  today: string
}

/** You said; we did, or did not, because; and when we look again. */
export function YouSaid({ workshop, rows, today }: YouSaidProps) {
  const { t, language, why } = useWords()
  const [text, setText, clear] = useDraft(`you said:${workshop}`)
  const [wrong, setWrong] = useState('')
  const [isFinding, setFinding] = useState(false)
  const all = youSaidOf(rows, workshop)
  const add = async () => {
    if (!text.trim()) return
    const done = await tryAct('addChallenge', { workshop, youSaid: text, lang: tagOf(language) })
    if (isRefusal(done)) return setWrong(why(done))
    clear()
    setWrong('')
  }
  /** What somebody said, as they said it: it stays theirs, and goes when they take it back. */
  const addFrom = async (id: string) => {
    const said = rows.get('contribution', id)?.text
    if (!said || !('text' in said)) return
    if (await act('addChallenge', { workshop, youSaid: said.text, lang: said.lang, from: [id] }))
      setFinding(false)
  }
  return (
    <section className="pile wide" aria-labelledby="yousaid-title">
      <h2 className="h-sec" id="yousaid-title">
        {t('promises.youSaidWeDid')}
      </h2>
      {all.length === 0 && <p className="quiet">{t('promises.youSaid.none')}</p>}
      <ul className="you-said-list">
        {all.map((one) => (
          <Said key={one.id} challenge={one} rows={rows} today={today} />
        ))}
      </ul>
      <div className="section">
        <Field
          label={t('promises.youSaid.add')}
          help={t('promises.youSaid.add.help')}
          value={text}
          onChange={(typed) => (setText(typed), setWrong(''))}
          onEnter={() => void add()}
          error={wrong || undefined}
        />
        {isFinding ? (
          <FindWords
            rows={rows}
            label={t('dream.find.said')}
            kinds={saidOnly}
            chosen={[]}
            onToggle={(id) => void addFrom(id)}
            onDone={() => setFinding(false)}
          />
        ) : (
          <Button className="from-said" onPress={() => setFinding(true)}>
            {t('promises.youSaid.from')}
          </Button>
        )}
      </div>
    </section>
  )
}

const saidOnly = ['contribution'] as const
const answers = ['weDid', 'weDidNotBecause'] as const

interface SaidProps {
  challenge: Row<'challenge'>
  rows: Rows
  today: string
}

function Said({ challenge, rows, today }: SaidProps) {
  const { t, date } = useWords()
  const [isAsked, setAsked] = useState(false)
  const said = textOf(challenge.youSaid)
  const day = challengeDay(challenge)
  const replied = answers.filter((field) => textOf(challenge[field]))
  const does = {
    change: () => setAsked(true),
    remove: () => void act('removeRecord', { id: challenge.id }),
  }
  return (
    <li className="you-said-row">
      <p>
        <span className="label">{t('promises.youSaid')}</span>{' '}
        <strong>{said || t('overview.due.held')}</strong>
      </p>
      {replied.map((field) => (
        <p key={field}>
          <span className="label">{t(`promises.${field}`)}</span> {textOf(challenge[field])}
        </p>
      ))}
      {!replied.length && <GapMark>{t('promises.noAnswerYet')}</GapMark>}
      {(['youSaid', ...answers] as const).map((field) => (
        <BothWordings
          key={field}
          row={challenge}
          field={field}
          onKeep={(kept) => void act('editChallenge', { id: challenge.id, [field]: kept })}
        />
      ))}
      <div className="row small">
        {said && isAskedByOne(rows, challenge) && <GapMark>{t('panel.log.oneVoice')}</GapMark>}
        <Pill>{t(`promises.challenge.${challenge.status ?? 'open'}`)}</Pill>
        {day && (
          <span className="quiet">
            {day < today
              ? t('promises.lookAgain.past', { day: date(day) })
              : t('promises.lookAgain', { day: date(day) })}
          </span>
        )}
        <span className="push row">
          <Button
            aria-label={t('promises.youSaid.answerNamed', { what: said.slice(0, 80) })}
            onPress={() => setAsked(true)}
          >
            {t('promises.youSaid.answer')}
          </Button>
          <Menu
            label={t('dream.more')}
            button={{ 'aria-label': t('dream.moreNamed', { what: said.slice(0, 80) }) }}
            items={[
              { id: 'change', label: t('common.change') },
              { id: 'remove', label: t('common.remove') },
            ]}
            onChoose={(id: keyof typeof does) => does[id]()}
          />
        </span>
      </div>
      {isAsked && <YouSaidDialog challenge={challenge} onClose={() => setAsked(false)} />}
    </li>
  )
}
