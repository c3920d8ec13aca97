import { memo } from 'react'
import { MenuTrigger, Popover, Menu as AriaMenu, MenuItem, Button } from 'react-aria-components'
import type { CanvasColumn, CanvasView } from '../../../shared/queries/canvas.ts'
import { namesGone } from '../../../shared/queries/canvasSaid.ts'
import { useWords } from '../../words.tsx'
import { doToStep } from './doings.ts'
import { useCanvasStore } from './state.ts'

interface StepHeadProps {
  view: CanvasView
  column: CanvasColumn
  at: number
  row: number
  isStop: boolean
  readOnly: boolean
}

const isSame = (a: StepHeadProps, b: StepHeadProps) =>
  a.view.columns === b.view.columns &&
  a.column === b.column &&
  a.at === b.at &&
  a.row === b.row &&
  a.isStop === b.isStop &&
  a.readOnly === b.readOnly

/** The name of a column. A step's name opens what can be done with it. */
export const StepHead = memo(function StepHead({ view, column, at, row, isStop, readOnly }: StepHeadProps) {
  const words = useWords()
  const { t } = words
  const store = useCanvasStore()
  const gone = column.step ? namesGone(column.step) : 0
  const isLast = at === view.columns.length - 1
  const name = (
    <>
      {column.step && <span className="num">{at + 1} </span>}
      <span>
        <span className="name" lang={column.lang ?? undefined}>
          {column.title}
        </span>
        {gone > 0 && <span className="cv-gone"> {t('canvas.step.nameGone', { count: gone })}</span>}
      </span>
    </>
  )
  const items = [
    { id: 'rename' as const, key: 'F2' },
    { id: 'before' as const },
    { id: 'after' as const, key: 'N' },
    ...(at > 0 ? [{ id: 'left' as const, key: 'Alt+←' }] : []),
    ...(isLast ? [] : [{ id: 'right' as const, key: 'Alt+→' }]),
    { id: 'split' as const },
    ...(isLast ? [] : [{ id: 'merge' as const }]),
    { id: 'drop' as const, key: 'Delete' },
  ]
  return (
    <div
      role="columnheader"
      aria-colindex={at + 2}
      className="cv-step"
      data-step={column.step ? column.id : undefined}
      style={{ gridRow: row, gridColumn: at + 2 }}
    >
      {column.step && !readOnly ? (
        <MenuTrigger>
          <Button className="cv-step-name" excludeFromTabOrder={!isStop}>
            {name}
          </Button>
          <Popover className="pop" offset={4} placement="bottom start">
            <AriaMenu
              className="menu"
              aria-label={t('canvas.step.do', { step: column.title })}
              onAction={(id) => void doToStep({ store, view, words }, column.id, id as 'rename')}
            >
              {items.map(({ id, key }) => (
                <MenuItem key={id} id={id} className="item" textValue={t(`canvas.step.${id}`)}>
                  <span className="name">{t(`canvas.step.${id}`)}</span>{' '}
                  {key && <kbd className="key more-key">{key}</kbd>}
                </MenuItem>
              ))}
            </AriaMenu>
          </Popover>
        </MenuTrigger>
      ) : (
        <span className="cv-step-name">{name}</span>
      )}
    </div>
  )
}, isSame)
