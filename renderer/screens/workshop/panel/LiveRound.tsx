import { ArrowRight } from 'lucide-react'
import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { secondsBetween } from '../../../../shared/queries/clock.ts'
import type { RoundOn } from '../../../../shared/queries/rounds.ts'
import { textOf } from '../../../../shared/record.ts'
import { isTyping } from '../../../pieces/typing.ts'
import { Button } from '../../../pieces/Button.tsx'
import { TableRound } from '../../../pieces/TableRound.tsx'
import { act, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { useNow } from '../useNow.ts'
import { ThePerson } from '../../takeback/ThePerson.tsx'
import { ExactWords } from './ExactWords.tsx'
import type { PanelProps } from './Panel.tsx'

interface LiveRoundProps extends PanelProps {
  round: RoundOn
}

/** The round that is on: who has the floor, who is next, and how the time stands, said kindly. */
export function LiveRound({ round, workshop, readOnly }: LiveRoundProps) {
  const { t } = useWords()
  const speaking = useDesk((desk) => desk.rows.get('participant', round.now))
  const isPaused = useDesk((desk) => desk.wall.paused)
  const { row, seats, now, next, isComingBack } = round
  const nameOf = (id: string | null) => seats.find((one) => one.person === id)?.alias ?? ''
  const who = nameOf(now)
  const turn = (did: 'spoke' | 'pass') =>
    now &&
    !readOnly &&
    void act('takeTurn', { round: row.id, person: now, did, at: new Date().toISOString() })
  useEffect(() => {
    const on = (did: 'spoke' | 'pass') => (press: KeyboardEvent) => {
      if (
        isTyping(press.target) ||
        press.repeat ||
        document.querySelector('[role=dialog], [role=alertdialog]')
      )
        return
      press.preventDefault()
      turn(did)
    }
    return tinykeys(window, { n: on('spoke'), p: on('pass') })
  })
  const roles = (['timekeeper', 'scribe', 'challenger'] as const).flatMap((role) =>
    row[role] && nameOf(row[role]) ? `${nameOf(row[role])} ${t(`panel.round.${role}`)}` : [],
  )
  return (
    <section className="pile wide" aria-labelledby="round-now">
      <p className="label">{t('panel.round.number', { number: row.number ?? 1 })}</p>
      {textOf(row.question) && <p className="prompt">{textOf(row.question)}</p>}
      <TableRound
        label={t('panel.part.round')}
        seats={seats.map((one) => ({
          id: one.person,
          name: one.alias,
          state: one.state === 'rested' ? 'passed' : one.state,
        }))}
      />
      <div className="row round-now">
        <div>
          <h2 className="h-sec" id="round-now">
            <span role="status">{t(isComingBack ? 'panel.round.again' : 'panel.round.now', { who })}</span>
          </h2>
          {!isPaused && <KindTime since={row.turnAt} minutes={row.minutesEach ?? 2} />}
          {speaking && <ThePerson person={speaking} label={t('takeback.person')} />}
        </div>
        {!readOnly && (
          <div className="row push">
            <Button size="big" keyHint="P" onPress={() => turn('pass')}>
              {t(isComingBack ? 'panel.round.passAgain' : 'panel.round.pass')}
            </Button>
            <Button look="main" size="big" keyHint="N" iconAfter={ArrowRight} onPress={() => turn('spoke')}>
              {next ? t('panel.round.next', { who: nameOf(next) }) : t('panel.round.last')}
            </Button>
          </div>
        )}
      </div>
      {now && !readOnly && <ExactWords key={now} workshop={workshop} person={now} who={who} />}
      {roles.length > 0 && (
        <p className="quiet">
          <span className="label">{t('panel.round.roles')}</span> {roles.join(' · ')}
        </p>
      )}
      {!readOnly && (
        <div>
          <Button
            look="link"
            onPress={() => void act('endRound', { round: row.id, at: new Date().toISOString() })}
          >
            {t('panel.round.end')}
          </Button>
        </div>
      )}
    </section>
  )
}

/** No figures and nothing in red: there is time, there is a little, or the next person when they are ready. */
function KindTime({ since, minutes }: { since: string | null; minutes: number }) {
  const { t } = useWords()
  const now = useNow(5_000, since !== null)
  const left = minutes * 60 - secondsBetween(since, new Date(now).toISOString())
  return <p>{t(left > 35 ? 'panel.round.plenty' : left > 0 ? 'panel.round.soon' : 'panel.round.over')}</p>
}
