import { ListFilter, Search } from 'lucide-react'
import type { Board } from '../../../../shared/queries/board.ts'
import { contributionTypes, type ContributionType } from '../../../../shared/records/contribution.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { Tape } from '../../../pieces/Tape.tsx'
import { useWords } from '../../../words.tsx'
import { Tabs } from '../Tabs.tsx'
import { useBoard, useView } from './state.ts'

/** Above the columns: words to find, and kinds to show. */
export function Toolbar({ counts, total }: Pick<Board, 'counts' | 'total'>) {
  const { t, number } = useWords()
  const { store, workshop } = useBoard()
  const find = useView((view) => view.find)
  const kind = useView((view) => view.kind)
  const isSuggesting = useView((view) => view.isSuggesting)
  const isFiltering = useView((view) => view.isFiltering)
  const more = useView((view) => Object.values(view.also).filter((one) => one !== null).length)
  const kinds = contributionTypes.filter((one) => counts[one])
  const show = (one: ContributionType | null) => store.setState({ kind: one === kind ? null : one })
  return (
    <div className="board-tools">
      <Tabs workshop={workshop} current="board" />
      <h1 className="sr">{t('board.title')}</h1>
      <Field
        label={t('board.find')}
        isLabelHidden
        placeholder={t('board.find')}
        icon={Search}
        type="search"
        value={find}
        onChange={(text) => store.setState({ find: text })}
        className="find"
      />
      <div className="kindset" role="group" aria-label={t('board.kinds')}>
        <button type="button" className="kindbtn all" aria-pressed={kind === null} onClick={() => show(null)}>
          {t('board.all')} <span className="num">{number(total)}</span>
        </button>
        {kinds.map((one) => (
          <button
            key={one}
            type="button"
            className="kindbtn"
            data-kind={one}
            aria-pressed={kind === one}
            onClick={() => show(one)}
          >
            <Tape kind={one} lies="beside" />
            {t(`kinds.${one}`)} <span className="num">{number(counts[one] ?? 0)}</span>
          </button>
        ))}
      </div>
      <Button
        icon={ListFilter}
        isOn={isFiltering}
        aria-expanded={isFiltering}
        onPress={() => store.setState({ isFiltering: !isFiltering })}
      >
        {more ? t('board.filter.some', { count: more }) : t('board.filter')}
      </Button>
      <Button keyHint="L" isOn={isSuggesting} onPress={() => store.setState({ isSuggesting: !isSuggesting })}>
        {t('neighbours.title')}
      </Button>
    </div>
  )
}
