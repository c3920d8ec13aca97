import { useState } from 'react'
import { isPromiseOfOne } from '../../../../shared/queries/oneVoice.ts'
import { daysLate, daysToDecision, isAnswered } from '../../../../shared/queries/promises.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Row, Rows } from '../../../../shared/rows.ts'
import { Button } from '../../../pieces/Button.tsx'
import { GapMark, Pill } from '../../../pieces/Marks.tsx'
import { Menu } from '../../../pieces/Menu.tsx'
import { act } from '../../../store/desk.ts'
import { go } from '../../../store/view.ts'
import { useWords } from '../../../words.tsx'
import { AlsoUnder } from '../../specification/AlsoUnder.tsx'
import { BothWordings } from '../../specification/BothWordings.tsx'
import { AnswerDialog } from './AnswerDialog.tsx'
import { PromiseDialog } from './PromiseDialog.tsx'
import { whoPromises } from './who.ts'

interface PromiseRowProps {
  promise: Row<'commitment'>
  rows: Rows
  today: string
}

/** One promise: what, who, by when, how it stands; how long an answer took; what was answered. */
export function PromiseRow({ promise, rows, today }: PromiseRowProps) {
  const words = useWords()
  const { t, date } = words
  const [asked, setAsked] = useState<'answer' | 'change' | null>(null)
  const text = textOf(promise.text)
  const late = daysLate(promise, today)
  const waited = daysToDecision(promise, today)
  const facts = [
    whoPromises(rows, promise, words),
    promise.due && t('promises.by', { day: date(promise.due) }),
    late > 0 && t('promises.late', { count: late }),
    promise.type === 'request' && isAnswered(promise) && !waited && t('promises.dayNotKept'),
    waited && t(waited.isAnswered ? 'promises.decided' : 'promises.waiting', { count: waited.days }),
  ]
  const status = promise.status ?? 'open'
  const by = rows.get('participant', promise.by)
  const does = {
    change: () => setAsked('change'),
    remove: () => void act('removeRecord', { id: promise.id }),
    person: () => go({ at: 'people', person: by!.id }),
  }
  return (
    <li className="promise-row" data-status={status}>
      <div className="what">
        <p className="words" lang={promise.text && 'lang' in promise.text ? promise.text.lang : undefined}>
          {text || t('overview.due.held')}
        </p>
        <p className="small quiet">{facts.filter(Boolean).join(' · ')}</p>
        {text && isPromiseOfOne(rows, promise) && <GapMark>{t('panel.log.oneVoice')}</GapMark>}
        {textOf(promise.reply) && (
          <p className="small reply">
            <span className="label">{t('promises.reply')}</span> {textOf(promise.reply)}
          </p>
        )}
        <AlsoUnder rows={rows} id={promise.id} />
        {(['text', 'reply'] as const).map((field) => (
          <BothWordings
            key={field}
            row={promise}
            field={field}
            onKeep={(kept) => void act('editCommitment', { id: promise.id, [field]: kept })}
          />
        ))}
      </div>
      <Pill>{t(`overview.status.${status}`)}</Pill>
      <div className="row">
        <Button
          aria-label={t('promises.answerNamed', { what: text.slice(0, 80) })}
          onPress={() => setAsked('answer')}
        >
          {t('promises.answer')}
        </Button>
        <Menu
          label={t('dream.more')}
          button={{ 'aria-label': t('dream.moreNamed', { what: text.slice(0, 80) }) }}
          items={[
            { id: 'change', label: t('promises.change') },
            { id: 'remove', label: t('promises.remove') },
            ...(by ? [{ id: 'person' as const, label: `${t('takeback.person')}: ${textOf(by.alias)}` }] : []),
          ]}
          onChoose={(id: keyof typeof does) => does[id]()}
        />
      </div>
      {asked === 'answer' && <AnswerDialog promise={promise} onClose={() => setAsked(null)} />}
      {asked === 'change' && <PromiseDialog promise={promise} rows={rows} onClose={() => setAsked(null)} />}
    </li>
  )
}
