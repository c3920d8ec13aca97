import type { WallAnswer, WallView } from '../../shared/queries/wall.ts'
import { useWords } from '../words.tsx'

/** What was asked, and what came of it: what a meeting opens with. */
export function WallAnswers({ view }: { view: Extract<WallView, { scene: 'answers' }> }) {
  const { t } = useWords()
  const { rows, more } = view
  return (
    <>
      <h1 className="wall-title">{t('panel.wall.answers')}</h1>
      {rows.length === 0 && <p className="wall-foot">{t('panel.wall.answers.none')}</p>}
      <ol className="wall-answers">
        {rows.map((one) => (
          <li key={one.youSaid.text}>
            <span className="said" lang={one.youSaid.lang}>
              {one.youSaid.text}
            </span>
            <Came answer={one} />
          </li>
        ))}
      </ol>
      {more > 0 && <p className="wall-foot">{t('panel.wall.answers.more')}</p>}
    </>
  )
}

function Came({ answer: { to, due, state, weDid, weDidNot } }: { answer: WallAnswer }) {
  const { t, date } = useWords()
  const answer = weDid ?? weDidNot
  return (
    <span className="came">
      {answer ? (
        <>
          <strong>{t(weDid ? 'panel.log.weDid' : 'panel.log.weDidNot')}</strong>{' '}
          <span lang={answer.lang}>{answer.text}</span>
        </>
      ) : (
        <>
          <strong>{t('panel.log.noAnswer')}</strong>
          {to && <span lang={to.lang}> · {to.text}</span>}
          {state === 'overdue'
            ? ` · ${t('panel.wall.overdue')}`
            : due && ` · ${t('panel.wall.due', { day: date(due) })}`}
        </>
      )}
    </span>
  )
}
