import { Plus } from 'lucide-react'
import { Fragment } from 'react'
import { Button } from '../../../pieces/Button.tsx'
import { go } from '../../../store/view.ts'
import { useWords } from '../../../words.tsx'
import { ShowOnWall } from '../ShowOnWall.tsx'
import { handOver } from '../dots/chosen.ts'
import { nobody, useBoard, useView } from './state.ts'

interface FootProps {
  /** How many notes would be handled, and the first of them. */
  count: number
  first: string | undefined
  /** The theme all of them lie under, if one. */
  theme: string | null
  notes: readonly string[]
  dots: number
  onTakeOff: () => void
}

/** Below the columns: what can be done with the notes that are chosen, or with the board. Nothing needs dragging. */
export function Foot({ count, first, theme, notes, dots, onTakeOff }: FootProps) {
  const { t } = useWords()
  const { store, workshop } = useBoard()
  const toDots = () => go({ at: 'workshop', workshop, tab: 'dots' })
  const clause = useView((view) => view.clause)
  return (
    <div className="board-foot" role="group" aria-label={t('board.foot.actions')}>
      {clause && (
        <span className="row made">
          {t('board.clause.made')}
          <Button onPress={() => go({ at: 'specification', clause })}>{t('board.clause.open')}</Button>
          <Button look="link" onPress={() => store.setState({ clause: null })}>
            {t('common.close')}
          </Button>
        </span>
      )}
      {count > 0 && first ? (
        <Fragment key="chosen">
          <strong className="num">{t('board.chosen', { count })}</strong>
          <Button look="main" keyHint="M" onPress={() => store.setState({ isMoving: true })}>
            {t('board.move')}
          </Button>
          {count === 1 && (
            <Button keyHint="O" onPress={() => store.setState({ over: { what: 'open', note: first } })}>
              {t('board.open')}
            </Button>
          )}
          <Button keyHint="N" onPress={() => store.setState({ over: { what: 'newTheme' } })}>
            {t('board.newThemeFrom')}
          </Button>
          {count === 1 && (
            <Button
              keyHint="C"
              onPress={() => store.setState({ over: { what: 'clauseOfNote', note: first } })}
            >
              {t('board.clause')}
            </Button>
          )}
          {theme && (
            <Button keyHint="S" onPress={() => store.setState({ over: { what: 'split', theme } })}>
              {t('board.split')}
            </Button>
          )}
          {count > 1 && (
            <Button
              onPress={() => {
                handOver(workshop, [...new Set(notes)])
                toDots()
              }}
            >
              {t('board.voteOn')}
            </Button>
          )}
          <Button onPress={onTakeOff}>{t('board.takeOff')}</Button>
          <Button keyHint="Esc" onPress={() => store.setState({ chosen: nobody, at: null, atPile: null })}>
            {t('board.unchoose')}
          </Button>
        </Fragment>
      ) : (
        <Fragment key="board">
          <Button icon={Plus} keyHint="N" onPress={() => store.setState({ over: { what: 'newTheme' } })}>
            {t('board.newTheme')}
          </Button>
          <Button keyHint="D" onPress={toDots}>
            {t('board.dots')}
          </Button>
          <ShowOnWall
            workshop={workshop}
            scenes={[
              { scene: 'board', label: t('board.showBoard') },
              { scene: 'dots', label: t('board.showDots') },
            ]}
          />
          {dots > 0 && <span className="num">{t('board.dotsInAll', { count: dots })}</span>}
          <p className="hint quiet small">
            <kbd className="key">←↑↓→</kbd> {t('board.foot.keys.choose')}. <kbd className="key">M</kbd>{' '}
            {t('board.foot.keys.move')}. <kbd className="key">O</kbd> {t('board.foot.keys.open')}.{' '}
            <span className="last">{t('board.foot.noDrag')}</span>
          </p>
        </Fragment>
      )}
      <Zoom />
    </div>
  )
}

function Zoom() {
  const { t, number } = useWords()
  const { store } = useBoard()
  const zoom = useView((view) => view.zoom)
  return (
    <div className="joined zoom" role="group" aria-label={t('board.zoom')}>
      <Button isOn={zoom === 'fit'} onPress={() => store.setState({ zoom: 'fit' })}>
        {t('board.zoom.fit')}
      </Button>
      <Button isOn={zoom === 'half'} onPress={() => store.setState({ zoom: 'half' })}>
        {`${number(50)} %`}
      </Button>
      <Button isOn={zoom === 'full'} onPress={() => store.setState({ zoom: 'full' })}>
        {`${number(100)} %`}
      </Button>
    </div>
  )
}
