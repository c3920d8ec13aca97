import { memo, useRef } from 'react'
import { textOf } from '../../../../shared/record.ts'
import { Button } from '../../../pieces/Button.tsx'
import { useWords } from '../../../words.tsx'
import type { Lane, PileOf } from './cards.ts'
import { LaneHead, SubHead } from './LaneHead.tsx'
import { Minority } from './Minority.tsx'
import { Pile } from './Pile.tsx'
import { isFiltered as isFilteredView, useBoard, useView } from './state.ts'

/** A column: its head, and the notes under it, which scroll by themselves. */
export const LaneColumn = memo(function LaneColumn({ lane }: { lane: Lane }) {
  const { t } = useWords()
  const body = useRef<HTMLDivElement>(null)
  const { store } = useBoard()
  const isFiltered = useView(isFilteredView)
  const isUnfolded = useView((view) => view.isUnfolded)
  const nameOf = (pile: PileOf) => (pile.theme ? textOf(pile.theme.label) : t('board.loose'))
  const isEmpty = lane.piles.every((pile) => !pile.cards.length)
  return (
    <section
      className={lane.theme ? 'lane' : 'lane loose'}
      data-lane={lane.id}
      aria-label={lane.theme ? textOf(lane.theme.label) || t('board.theme.held') : t('board.loose')}
    >
      <LaneHead lane={lane} />
      <div className="lane-body" ref={body}>
        {lane.theme && <Minority theme={lane.theme} />}
        {lane.piles.map((pile, index) => (
          <div key={pile.theme?.id ?? ''} data-pile={pile.theme?.id ?? ''} className="lane-pile">
            {index > 0 && pile.theme && <SubHead theme={pile.theme} />}
            {index > 0 && pile.theme && <Minority theme={pile.theme} />}
            <Pile pile={pile} name={nameOf(pile)} body={body} />
          </div>
        ))}
        {isEmpty && !isFiltered && lane.theme && <p className="quiet small">{t('board.column.empty')}</p>}
        {lane.folded > 0 && (
          <Button isWide onPress={() => store.setState({ isUnfolded: true })}>
            {t('board.fold.more', { count: lane.folded })}
          </Button>
        )}
        {!lane.theme && isUnfolded && lane.folded === 0 && lane.count > 45 && (
          <Button isWide onPress={() => store.setState({ isUnfolded: false })}>
            {t('board.fold.less')}
          </Button>
        )}
      </div>
    </section>
  )
})
