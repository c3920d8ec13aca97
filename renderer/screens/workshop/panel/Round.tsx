import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { attending } from '../../../../shared/queries/attendance.ts'
import { roundOn } from '../../../../shared/queries/rounds.ts'
import { textOf } from '../../../../shared/record.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { act, useDesk } from '../../../store/desk.ts'
import { go } from '../../../store/view.ts'
import { useWords } from '../../../words.tsx'
import { Airtime } from './Airtime.tsx'
import { LiveRound } from './LiveRound.tsx'
import type { PanelProps } from './Panel.tsx'
import { useSteps } from '../useSteps.ts'

/** Once round the table: the round that is on, or the next one. */
export function Round({ workshop, readOnly }: PanelProps) {
  const { t } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const round = roundOn(rows, workshop)
  const isOn = round !== undefined && round.now !== null
  return (
    <div className="panel-round pile">
      {isOn ? (
        <LiveRound key={round.row.id} round={round} workshop={workshop} readOnly={readOnly} />
      ) : (
        <>
          {round && <p role="status">{t('panel.round.done')}</p>}
          {!readOnly && <Begin workshop={workshop} />}
        </>
      )}
      {round && <Airtime workshop={workshop} />}
    </div>
  )
}

/** What is asked and for how long; everybody who is here takes part. */
function Begin({ workshop }: { workshop: string }) {
  const { t, language, list } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const here = attending(rows, workshop).filter((one) => one.state === 'here')
  const now = useSteps(workshop).find((step) => step.isNow)
  // Until somebody words it otherwise it is the step's own, in the language the window speaks.
  const [typed, setQuestion] = useState<string | null>(null)
  const question = typed ?? now?.prompt ?? ''
  const [minutes, setMinutes] = useState('2')
  const minutesEach = Number(minutes.replace(',', '.'))
  const isTime = minutesEach >= 0.5 && minutesEach <= 60
  const begin = () =>
    act('beginRound', {
      workshop,
      people: here.map((one) => one.person.id),
      question,
      lang: tagOf(language),
      minutesEach,
      at: new Date().toISOString(),
    })
  return (
    <section className="pile wide" aria-labelledby="round-title">
      <h2 className="h-page" id="round-title">
        {t('panel.round.title')}
      </h2>
      <p className="quiet">{t('panel.round.about')}</p>
      {here.length === 0 ? (
        <>
          <p>{t('panel.round.nobody')}</p>
          <div>
            <Button onPress={() => go({ at: 'workshop', workshop, tab: 'pairs' })}>
              {t('inquiry.tab.pairs')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Field label={t('panel.round.question')} value={question} onChange={setQuestion} />
          <Field
            className="short"
            label={t('panel.round.minutes')}
            inputMode="numeric"
            value={minutes}
            onChange={setMinutes}
          />
          <p>
            <span className="label">{t('panel.round.who')}</span>{' '}
            {list(here.map((one) => textOf(one.person.alias)))}
          </p>
          <div>
            <Button
              look="main"
              size="big"
              iconAfter={ArrowRight}
              isDisabled={!isTime}
              onPress={() => void begin()}
            >
              {t('panel.round.begin')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
