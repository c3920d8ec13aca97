import { airtime } from '../../../../shared/queries/rounds.ts'
import { useDesk } from '../../../store/desk.ts'
import { useRoom } from '../../../store/room.ts'
import { useWords } from '../../../words.tsx'
import { ThePerson } from '../../takeback/ThePerson.tsx'

/** Who had how long: folded away until the facilitator looks, and not there at all while the room looks at this screen. */
export function Airtime({ workshop }: { workshop: string }) {
  const { t } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const isFilled = useRoom((room) => room.isFilled)
  const all = airtime(rows, workshop)
  if (isFilled || all.length === 0) return null
  const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <details className="airtime">
      <summary>{t('panel.round.airtime')}</summary>
      <p className="quiet">{t('panel.round.airtime.about')}</p>
      <ul>
        {all.map(({ person, seconds }) => (
          <li key={person}>
            <ThePerson person={rows.get('participant', person)!} />{' '}
            <span className="num quiet">{clock(seconds)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
