import { rungs } from '../../shared/queries/rungs.ts'
import type { WallText, WallView } from '../../shared/queries/wall.ts'
import { ParameterMark } from '../pieces/Marks.tsx'
import { useWords } from '../words.tsx'

type View = Extract<WallView, { scene: 'parameters' }>

/** What is open, fixed and unknown, who decides and by when: readable from the back, nothing promised that is not said. */
export function WallParameters({ view }: { view: View }) {
  const { t, date } = useWords()
  const { decides, replyBy, rung, support, more } = view
  const felt = feltWords()
  return (
    <>
      <h1 className="wall-title">{t('panel.wall.title')}</h1>
      <div className="wall-parameters">
        {(['open', 'fixed', 'unknown'] as const).map((state) => (
          <section key={state}>
            <h2>
              <ParameterMark state={state} />
            </h2>
            <Lines lines={view[state]} none={t('panel.parameters.none')} />
          </section>
        ))}
      </div>
      <p className="wall-foot">
        {decides ? (
          <span lang={decides.lang}>{t('panel.wall.decides', { who: decides.text })}</span>
        ) : (
          t('panel.decides.none')
        )}{' '}
        {replyBy && t('panel.wall.replyBy', { day: date(replyBy) })}{' '}
        {rung && `${t('panel.wall.promised', { rung: t(`overview.rung.${rung}`) })}. `}
        {felt} {support && t('panel.support.today', { support: support.text })}{' '}
        {more > 0 && t('panel.parameters.more')}
      </p>
    </>
  )

  /** Each rung that may be shown; where none may, that there were answers. */
  function feltWords() {
    if (!view.felt) return ''
    const shown = rungs.flatMap((one, at) => {
      const count = view.felt!.counts[at]
      return count ? `${t(`overview.rung.${one}`)} ${count}` : []
    })
    return shown.length ? `${t('panel.wall.felt', { felt: shown.join(', ') })}.` : t('panel.rung.whole')
  }
}

function Lines({ lines, none }: { lines: readonly WallText[]; none: string }) {
  return lines.length ? (
    <ul>
      {lines.map((one) => (
        <li key={one.text} lang={one.lang}>
          {one.text}
        </li>
      ))}
    </ul>
  ) : (
    <p>{none}</p>
  )
}
