import { textOf } from '../../shared/record.ts'
import { Button } from '../pieces/Button.tsx'
import { Dialog } from '../pieces/Dialog.tsx'
import { useDesk } from '../store/desk.ts'
import { useRoom } from '../store/room.ts'
import { useWords } from '../words.tsx'
import { carryOn, useStopped } from './pause.ts'

/**
 * The pause, for as long as it lasts. Focus rests on the sheet and Esc does nothing: whoever goes on typing as
 * somebody else presses F9 must not end it.
 */
export function Paused() {
  const { t } = useWords()
  // Where the room looks at this very screen it sees the blank wall, and not what is said to the facilitator.
  const isFilled = useRoom((room) => room.isFilled)
  const isPaused = useDesk(({ desk, wall }) => desk !== null && wall.paused)
  const isClockStopped = useStopped((one) => one.phase !== null)
  const support = useDesk(({ rows, wall }) => textOf(rows.get('workshop', wall.workshop)?.support))
  return (
    <Dialog
      title={t('app.pause.title')}
      isOpen={isPaused && !isFilled}
      onClose={() => undefined}
      actions={
        <Button look="main" size="big" onPress={() => void carryOn()}>
          {t('common.carryOn')}
        </Button>
      }
    >
      <p className="lead">
        {t('app.pause.wall')} {isClockStopped && t('app.pause.clock')}
      </p>
      <ul className="pile marked">
        {(['first', 'second', 'third', 'fourth'] as const).map((line) => (
          <li key={line}>{t(`app.pause.${line}`)}</li>
        ))}
      </ul>
      {support && <p>{t('app.pause.support', { support })}</p>}
    </Dialog>
  )
}
