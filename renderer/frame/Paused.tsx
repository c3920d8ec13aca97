import { useState } from 'react'
import { textOf } from '../../shared/record.ts'
import { pauseOutcomes } from '../../shared/records/pausing.ts'
import { Button } from '../pieces/Button.tsx'
import { Choice } from '../pieces/Choice.tsx'
import { Dialog } from '../pieces/Dialog.tsx'
import { act, say, useDesk } from '../store/desk.ts'
import { useRoom } from '../store/room.ts'
import { useWords } from '../words.tsx'
import { carryOn, useStopped } from '../store/pause.ts'

type Stage = 'one' | 'two'
type Outcome = (typeof pauseOutcomes)[number]

/**
 * The pause, for as long as it lasts. Focus rests on the sheet and Esc does nothing: whoever goes on typing as
 * somebody else presses F9 must not end it.
 */
export function Paused() {
  // Where the room looks at this very screen it sees the blank wall, and not what is said to the facilitator.
  const isFilled = useRoom((room) => room.isFilled)
  const isPaused = useDesk(({ desk, wall }) => desk !== null && wall.paused)
  return isPaused && !isFilled ? <Stages /> : null
}

/** What to do now, in two stages; and, if somebody was in distress, the time, the stage and the outcome. */
function Stages() {
  const { t } = useWords()
  const [stage, setStage] = useState<Stage>('one')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const isClockStopped = useStopped((one) => one.phase !== null)
  const { workshop, at } = useStopped()
  const readOnly = useDesk((desk) => desk.desk?.readOnly ?? false)
  const support = useDesk(({ rows }) => textOf(rows.get('workshop', workshop)?.support))
  const mayNote = workshop !== null && at !== null && !readOnly
  const note = async () => {
    if (!mayNote || !outcome) return
    if (await act('recordPause', { workshop, at, stage, outcome })) say('care.pause.noted')
    await carryOn()
  }
  return (
    <Dialog
      title={t('app.pause.title')}
      isOpen
      onClose={() => undefined}
      width="wide"
      actions={
        <>
          {outcome && (
            <Button look="main" size="big" onPress={() => void note()}>
              {t('care.pause.note')}
            </Button>
          )}
          <Button look={outcome ? 'quiet' : 'main'} size="big" onPress={() => void carryOn()}>
            {t('common.carryOn')}
          </Button>
        </>
      }
    >
      <p className="lead">
        {t('app.pause.wall')} {isClockStopped && t('app.pause.clock')}
      </p>
      <section className="pile" aria-labelledby="pause-stage">
        <h3 className="h-sec" id="pause-stage">
          <span role="status">{t(`care.pause.stage.${stage}`)}</span>
        </h3>
        <ul className="pile marked">
          {(['first', 'second', 'third'] as const).map((line) => (
            <li key={line}>{t(`care.pause.${stage}.${line}`)}</li>
          ))}
          <li>{t('app.pause.third')}</li>
          <li>{t('app.pause.fourth')}</li>
        </ul>
        {support && <p>{t('app.pause.support', { support })}</p>}
        <div>
          <Button onPress={() => setStage(stage === 'one' ? 'two' : 'one')}>
            {t(stage === 'one' ? 'care.pause.to.two' : 'care.pause.back.one')}
          </Button>
        </div>
      </section>
      {mayNote && (
        <Choice
          label={t('care.pause.outcome')}
          help={t('care.pause.kept')}
          isAcross
          value={outcome}
          onChange={setOutcome}
          options={pauseOutcomes.map((id) => ({ id, label: t(`care.pause.outcome.${id}`) }))}
        />
      )}
    </Dialog>
  )
}
