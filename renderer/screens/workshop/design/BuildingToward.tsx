import { useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { wordsOfRow } from '../../../../shared/queries/citable.ts'
import type { Row, Rows } from '../../../../shared/rows.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { GapMark } from '../../../pieces/Marks.tsx'
import { Note } from '../../../pieces/Note.tsx'
import { act, tryAct } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { kindOf } from '../../specification/names.ts'

const troubling = ['concern', 'challenge', 'frustration']

/** What worries people is kept, and asked of: what are we building toward? The answer is an aspiration. */
export function BuildingToward({ workshop, rows }: { workshop: string; rows: Rows }) {
  const { t } = useWords()
  const concerns = rows
    .where('contribution', 'workshop', workshop)
    .filter((one) => !one.gone && troubling.includes(one.type ?? ''))
  if (!concerns.length) return null
  return (
    <section className="pile section building" aria-labelledby="building">
      <h2 className="h-sec" id="building">
        {t('dream.soar.building')}
      </h2>
      <p className="small quiet">{t('dream.soar.building.about')}</p>
      <ul className="concerns">
        {concerns.map((one) => (
          <Concern key={one.id} concern={one} workshop={workshop} rows={rows} />
        ))}
      </ul>
    </section>
  )
}

interface ConcernProps {
  concern: Row<'contribution'>
  workshop: string
  rows: Rows
}

function Concern({ concern, workshop, rows }: ConcernProps) {
  const words = useWords()
  const { t, language, why } = words
  const [text, setText] = useState<string | null>(null)
  const [wrong, setWrong] = useState('')
  const said = wordsOfRow(concern)
  const answers = (concern.answeredBy ?? []).flatMap((id) => {
    const row = rows.any(id)
    if (!row) return []
    return row.kind === 'soar' ? t('dream.soar.inAspirations') : `${kindOf(row, words)}: ${wordsOfRow(row)}`
  })
  const write = async () => {
    if (!text?.trim()) return
    const lang = tagOf(language)
    const does = { is: 'write', text, lang } as const
    const done = await tryAct('editSoar', { workshop, part: 'aspirations', does })
    if (isRefusal(done)) return setWrong(why(done))
    const answeredBy = [...new Set([...(concern.answeredBy ?? []), done.id])]
    await act('editContribution', { id: concern.id, answeredBy, status: 'answered' })
    setText(null)
  }
  return (
    <li className="pile">
      <Note kind={concern.type ?? 'concern'} text={said} />
      {answers.length ? (
        <ul className="small">
          {answers.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ) : (
        <GapMark>{t('dream.soar.notYet')}</GapMark>
      )}
      {text === null ? (
        <Button aria-label={t('dream.soar.askNamed', { what: said })} onPress={() => setText('')}>
          {t('dream.soar.ask')}
        </Button>
      ) : (
        <div
          role="presentation"
          onKeyDown={(press) => press.key === 'Escape' && (press.stopPropagation(), setText(null))}
        >
          <Field
            label={t('dream.soar.ask')}
            help={t('dream.soar.ask.help')}
            value={text}
            onChange={setText}
            onEnter={() => void write()}
            error={wrong || undefined}
            autoFocus
          />
        </div>
      )}
    </li>
  )
}
