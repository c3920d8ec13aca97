import type { AnswerBeside } from '../../../shared/contract.ts'
import { HowFar } from '../../pieces/HowFar.tsx'
import { useWords } from '../../words.tsx'
import { answerAloud, howGiven } from './answers.ts'

/** The answers that stand, beside the one being given: these and no others are replaced by it. */
export function Beside({ beside }: { beside: readonly AnswerBeside[] }) {
  const words = useWords()
  const { t, date } = words
  return (
    <div className="pile">
      <h2 className="h-sec">{t('people.beside')}</h2>
      {beside.length === 0 && <p className="quiet">{t('people.beside.none')}</p>}
      <ul className="pile wide">
        {beside.map((one) => (
          <li key={one.id} className="stands">
            <p className="label">{t(one.onContribution ? 'people.beside.one' : 'people.beside.all')}</p>
            <p>{answerAloud(one.axes, words)}</p>
            {!one.axes.takenBack && one.axes.keep !== 'nothing' && <HowFar reach={one.axes.reach} />}
            <p className="quiet small">
              {[
                howGiven(one.how, words),
                one.heardBy && t('people.heardBy', { who: one.heardBy }),
                one.onDay && date(one.onDay),
              ]
                .filter(Boolean)
                .join(', ')}
            </p>
          </li>
        ))}
      </ul>
      <p className="quiet small">{t('people.beside.about')}</p>
    </div>
  )
}
