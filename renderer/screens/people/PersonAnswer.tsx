import { useMemo } from 'react'
import { answersOf } from '../../../shared/queries/ofPerson.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { HowFar } from '../../pieces/HowFar.tsx'
import { ReadAloud } from '../../pieces/ReadAloud.tsx'
import { useWords } from '../../words.tsx'
import { answerAloud, howGiven } from './answers.ts'

/** What somebody agreed to, as it would be read back to them, with how and when it was heard. */
export function PersonAnswer({
  person,
  rows,
  onNew,
}: {
  person: Row<'participant'>
  rows: Rows
  onNew: () => void
}) {
  const words = useWords()
  const { t } = words
  const answers = useMemo(() => answersOf(rows, person.id), [rows, person.id])
  const { answer, purposes } = person
  return (
    <section className="section pile" aria-labelledby="agreed">
      <h2 className="h-sec" id="agreed">
        {t('people.agreed')}
      </h2>
      {answer ? (
        <>
          {answer.keep === 'nothing' && !answer.takenBack ? (
            <p className="spoken">{t('people.takesPart')}</p>
          ) : (
            <>
              <p className="spoken">{answerAloud(answer, words)}</p>
              {!answer.takenBack && <HowFar reach={answer.reach} />}
            </>
          )}
          {answers[0] && <Given answer={answers[0]} />}
        </>
      ) : (
        <p>{t('people.notAsked.long')}</p>
      )}
      {purposes && (
        <ul className="purposes">
          {(['contactAgain', 'recordExperience', 'keepNeeds'] as const).map((one) => (
            <li key={one}>
              {t(`people.purpose.${one}`)}: <strong>{t(purposes[one] ? 'common.yes' : 'common.no')}</strong>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <Button look="main" onPress={onNew}>
          {t(answer ? 'people.newAnswer' : 'people.firstAnswer')}
        </Button>
        {answer && <ReadAloud texts={[{ text: answerAloud(answer, words) }]} />}
      </div>
      {answers.length > 1 && (
        <details>
          <summary>{t('people.earlier', { count: answers.length - 1 })}</summary>
          <ol className="pile earlier">
            {answers.slice(1).map((one) => (
              <li key={one.id}>
                {one.axes && <p>{answerAloud(one.axes, words)}</p>}
                <Given answer={one} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}

/** "Written, heard by Ann, 13 May 2026". */
export function Given({ answer }: { answer: Row<'answer'> }) {
  const words = useWords()
  const { t, date } = words
  const parts = [
    howGiven(answer.how ?? '', words),
    textOf(answer.heardBy) && t('people.heardBy', { who: textOf(answer.heardBy) }),
    answer.onDay && date(answer.onDay),
  ].filter(Boolean)
  return <p className="quiet small">{parts.join(', ')}</p>
}
