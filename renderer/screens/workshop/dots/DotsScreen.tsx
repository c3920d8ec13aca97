import './dots.css'
import { useMemo, useState } from 'react'
import { openRound, rounds } from '../../../../shared/queries/dots.ts'
import { textOf } from '../../../../shared/record.ts'
import { Button } from '../../../pieces/Button.tsx'
import { EmptyState } from '../../../pieces/Notices.tsx'
import { useDesk } from '../../../store/desk.ts'
import { go } from '../../../store/view.ts'
import { useWords } from '../../../words.tsx'
import { ShowOnWall } from '../ShowOnWall.tsx'
import { Tabs } from '../Tabs.tsx'
import { BeginRound } from './BeginRound.tsx'
import { Cast } from './Cast.tsx'
import { takeOver, takeOverCells } from './chosen.ts'
import { KeyIn } from './KeyIn.tsx'
import { OpenRound } from './OpenRound.tsx'
import { Result } from './Result.tsx'

/** What is being done in a round: looked at, begun, or dots put into it in one of two ways. */
export type Doing = 'look' | 'begin' | 'cast' | 'key'

/** Dots: a round of voting at a time, kept apart from the ones before. */
export function DotsScreen({ workshop }: { workshop: string }) {
  const { t } = useWords()
  const rows = useDesk((s) => s.rows)
  const all = useMemo(() => rounds(rows, workshop), [rows, workshop])
  const open = openRound(all)
  const [over] = useState(() => takeOver(workshop))
  const [cells] = useState(() => takeOverCells(workshop))
  const [doing, setDoing] = useState<Doing>(over.length + cells.length ? 'begin' : 'look')
  const [asked, setAsked] = useState<string | null>(null)
  const counting = all.find((one) => one.counts)
  const shown = all.find((one) => one.vote.id === asked) ?? open ?? counting ?? all.at(-1)
  const themes = rows.where('theme', 'workshop', workshop).filter((one) => textOf(one.label))
  const back = () => setDoing('look')
  if (open && doing === 'cast') return <Cast round={open} onEnd={back} />
  const isBeginning = !open && (doing === 'begin' || !all.length)
  return (
    <div className="room no-rail workshop dots-screen">
      <div className="work">
        <Tabs workshop={workshop} current="dots" />
        <h1 className="sr">{t('dots.title')}</h1>
        {!all.length && !themes.length && !over.length && !cells.length ? (
          <EmptyState
            title={t('dots.none.title')}
            actions={
              <Button look="main" onPress={() => go({ at: 'workshop', workshop, tab: 'board' })}>
                {t('dots.none.go')}
              </Button>
            }
          >
            <p>{t('dots.none.body')}</p>
          </EmptyState>
        ) : (
          <>
            <div className="row dots-bar">
              {all.length > 1 && (
                <div className="joined" role="group" aria-label={t('dots.rounds')}>
                  {all.map((one) => (
                    <Button
                      key={one.vote.id}
                      isOn={!isBeginning && shown?.vote.id === one.vote.id}
                      onPress={() => {
                        setAsked(one.vote.id)
                        back()
                      }}
                    >
                      {t(
                        one.counts ? 'dots.round.counts' : one.isRevealed ? 'dots.round' : 'dots.round.open',
                        {
                          number: one.number,
                        },
                      )}
                    </Button>
                  ))}
                </div>
              )}
              {!open && !isBeginning && (
                <Button onPress={() => setDoing('begin')}>{t('dots.begin.again')}</Button>
              )}
              <ShowOnWall workshop={workshop} scenes={[{ scene: 'dots', label: t('dots.showDots') }]} />
            </div>
            {isBeginning ? (
              <BeginRound
                workshop={workshop}
                before={all.at(-1)}
                cells={cells}
                chosen={over}
                onBegun={(id) => {
                  setAsked(id)
                  back()
                }}
                onLeave={all.length ? back : undefined}
              />
            ) : shown && doing === 'key' && !shown.isRevealed ? (
              <KeyIn round={shown} onEnd={back} />
            ) : shown && !shown.isRevealed ? (
              <OpenRound round={shown} onDo={setDoing} onRevealed={() => setAsked(shown.vote.id)} />
            ) : (
              shown && <Result key={shown.vote.id} round={shown} counting={counting} />
            )}
          </>
        )}
      </div>
    </div>
  )
}
