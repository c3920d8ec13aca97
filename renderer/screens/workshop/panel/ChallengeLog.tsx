import { useMemo, useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { isAskedByOne } from '../../../../shared/queries/oneVoice.ts'
import { challengeLog, type Challenged } from '../../../../shared/queries/challengeLog.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Rows } from '../../../../shared/rows.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { DateFields } from '../../../pieces/DateFields.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { GapMark, Pill } from '../../../pieces/Marks.tsx'
import { tryAct, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { useDraft } from '../../specification/useDraft.ts'
import { YouSaidDialog } from '../promises/YouSaidDialog.tsx'
import { TheirWords } from '../../takeback/TheirWords.tsx'
import { ShowOnWall } from '../ShowOnWall.tsx'
import type { PanelProps } from './Panel.tsx'

/** What could be better, to whom, by when; carried from meeting to meeting until it is answered. */
export function ChallengeLog({ workshop, readOnly }: PanelProps) {
  const { t } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const today = useDesk((desk) => desk.desk?.day ?? '')
  const { before, here, counts } = useMemo(() => challengeLog(rows, workshop, today), [rows, workshop, today])
  return (
    <div className="panel-log pile">
      <header className="row">
        <h2 className="h-page">{t('panel.log.title')}</h2>
        <p className="quiet push" role="status">
          {t('panel.log.counts', counts)}
        </p>
        <ShowOnWall workshop={workshop} scenes={[{ scene: 'answers', label: t('panel.log.wall') }]} />
      </header>
      <section aria-labelledby="log-before" className="pile">
        <h3 className="h-sec" id="log-before">
          {t('panel.log.before')}
        </h3>
        {before.length ? (
          <Log list={before} rows={rows} readOnly={readOnly} />
        ) : (
          <p>{t('panel.log.before.none')}</p>
        )}
      </section>
      <section aria-labelledby="log-here" className="section pile">
        <h3 className="h-sec" id="log-here">
          {t('panel.log.here')}
        </h3>
        {here.length ? (
          <Log list={here} rows={rows} readOnly={readOnly} />
        ) : (
          <p>{t('panel.log.here.none')}</p>
        )}
        {!readOnly && <NewChallenge workshop={workshop} />}
      </section>
    </div>
  )
}

interface LogProps {
  list: readonly Challenged[]
  rows: Rows
  readOnly: boolean
}

function Log({ list, rows, readOnly }: LogProps) {
  const { t, date } = useWords()
  const [asked, setAsked] = useState<string>()
  const open = list.find((one) => one.row.id === asked)
  return (
    <div className="scrolls" tabIndex={0} role="group" aria-label={t('panel.log.title')}>
      <table className="log-table">
        <thead>
          <tr>
            <th scope="col">{t('panel.log.youSaid')}</th>
            <th scope="col">{t('panel.log.to')}</th>
            <th scope="col">{t('panel.log.due')}</th>
            <th scope="col">{t('panel.log.came')}</th>
          </tr>
        </thead>
        <tbody>
          {list.map(({ row, state, late, weDid, weDidNot }) => (
            <tr key={row.id} data-state={state}>
              <th scope="row" lang={row.youSaid && 'lang' in row.youSaid ? row.youSaid.lang : undefined}>
                <span className="paper said-cell">{textOf(row.youSaid)}</span>
                {isAskedByOne(rows, row) && <GapMark>{t('panel.log.oneVoice')}</GapMark>}
                {(row.madeOf?.['youSaid'] ?? []).map((id) => {
                  const note = rows.get('contribution', id)
                  return note && <TheirWords key={id} note={note} look="link" />
                })}
              </th>
              <td>{textOf(row.to)}</td>
              <td>
                {row.due && date(row.due)}{' '}
                <Pill isGrave={state === 'overdue'}>{t(`panel.log.state.${state}`)}</Pill>
                {late > 0 && <span className="small"> {t('panel.log.late', { count: late })}</span>}
              </td>
              <td>
                {weDid && (
                  <p>
                    <strong>{t('panel.log.weDid')}</strong> {weDid}
                  </p>
                )}
                {weDidNot && (
                  <p>
                    <strong>{t('panel.log.weDidNot')}</strong> {weDidNot}
                  </p>
                )}
                {state !== 'answered' && <GapMark>{t('panel.log.noAnswer')}</GapMark>}{' '}
                {!readOnly && (
                  <Button
                    look="link"
                    aria-label={t('panel.log.answerTo', { what: textOf(row.youSaid).slice(0, 80) })}
                    onPress={() => setAsked(row.id)}
                  >
                    {t('panel.log.answer')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open && <YouSaidDialog challenge={open.row} onClose={() => setAsked(undefined)} />}
    </div>
  )
}

/** A line for the next one: what, to whom, by when; Enter keeps it. */
function NewChallenge({ workshop }: { workshop: string }) {
  const { t, language, why } = useWords()
  const [text, setText, clear] = useDraft(`challenge:${workshop}`)
  const [to, setTo] = useState('')
  const [due, setDue] = useState<string | null>(null)
  const [wrong, setWrong] = useState('')
  // A date kept must be shown again as three empty fields.
  const [nth, setNth] = useState(0)
  const add = async () => {
    if (!text.trim()) return
    const done = await tryAct('addChallenge', { workshop, youSaid: text, lang: tagOf(language), to, due })
    if (isRefusal(done)) return setWrong(why(done))
    clear()
    setTo('')
    setDue(null)
    setNth(nth + 1)
  }
  return (
    <div className="new-challenge">
      <Field
        label={t('panel.log.new')}
        value={text}
        onChange={(typed) => (setText(typed), setWrong(''))}
        onEnter={() => void add()}
        error={wrong || undefined}
      />
      <Field label={t('panel.log.to')} value={to} onChange={setTo} onEnter={() => void add()} isOptional />
      <DateFields key={nth} label={t('panel.log.due')} value={due} onChange={setDue} />
      <Button onPress={() => void add()}>{t('panel.log.add')}</Button>
    </div>
  )
}
