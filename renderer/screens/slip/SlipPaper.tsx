import type { Axes } from '../../../shared/consent/answer.ts'
import { slipCodeInThrees } from '../../../shared/slipCode.ts'
import type { Language } from '../../../shared/words/catalogue.ts'
import { formatDate } from '../../../shared/words/dates.ts'
import { sayIn } from '../../../shared/words/say.ts'
import { tagOf } from '../../i18n.ts'

export interface SlipPaperProps {
  /** Of the slip, which may be another one than the window's. */
  language: Language
  /** What holds for the words; null where nothing was agreed. */
  axes: Axes | null
  /** It is the group's answer: the person gave none. */
  isGroup: boolean
  code: string | null
  /** The day the words were said, and today. */
  day: string
  today: string
  programme: string
  /** Who to tell, where the programme names somebody. */
  tell: string
}

/** The paper itself: five answers in plain words, the day, the code, and how to take it back. */
export function SlipPaper({ language, axes, isGroup, code, day, today, programme, tell }: SlipPaperProps) {
  const t = sayIn(language)
  const answers = axes && !axes.takenBack && axes.keep !== 'nothing' ? answersOf(axes) : []
  function answersOf({ keep, words, name, reach, until }: Axes): [string, string][] {
    return [
      [t('consent.keep'), t(`consent.keep.${keep}`)],
      [t('consent.words'), t(`consent.words.${words}`)],
      [t('consent.name'), t(`consent.name.${name}`)],
      [t('consent.reach'), t(keep === 'workshop' ? 'consent.reach.room' : `consent.reach.${reach}`)],
      [
        t('consent.until'),
        keep === 'workshop'
          ? t('stories.slip.untilClosed')
          : t('stories.slip.until', { day: formatDate(until, language) }),
      ],
    ]
  }
  const instead = !axes
    ? 'stories.slip.none'
    : axes.takenBack
      ? 'stories.slip.takenBack'
      : axes.keep === 'nothing'
        ? 'stories.slip.nothing'
        : null
  return (
    <article className="slip-paper sheet" lang={tagOf(language)}>
      <p className="label">{programme}</p>
      <h1 className="h-page">{t('stories.slip.title')}</h1>
      <p>{t('stories.slip.heard', { day: formatDate(day, language) })}</p>
      {instead && <p className="slip-instead">{t(instead)}</p>}
      {isGroup && answers.length > 0 && <p>{t('stories.slip.group')}</p>}
      {answers.length > 0 && (
        <dl className="slip-answers">
          {answers.map(([asked, answered]) => (
            <div key={asked}>
              <dt>{asked}</dt>
              <dd>{answered}</dd>
            </div>
          ))}
        </dl>
      )}
      <section className="slip-code">
        <h2 className="label">{t('stories.slip.code')}</h2>
        <div className="big-code num">{code ? slipCodeInThrees(code) : '…'}</div>
        <p className="small">{t('stories.slip.code.help')}</p>
      </section>
      <h2 className="h-small">{t('stories.slip.back')}</h2>
      <p>{t('stories.slip.back.how')}</p>
      {tell && (
        <p>
          <strong>{t('stories.slip.who')}:</strong> {tell}
        </p>
      )}
      <p className="small">{t('stories.slip.back.then')}</p>
      <p className="small quiet">{formatDate(today, language)}</p>
    </article>
  )
}
