import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { dotsThatCount } from '../../../../shared/queries/dots.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Row } from '../../../../shared/rows.ts'
import { Dots } from '../../../pieces/Dots.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { tryAct, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import type { Lane } from './cards.ts'
import { useBoard } from './state.ts'
import { ThemeMenu } from './ThemeMenu.tsx'
import { moveTheme } from './themeOrder.ts'

/** The top of a column: the theme's name, which opens what can be done with it, and its dots. */
export function LaneHead({ lane }: { lane: Lane }) {
  const { t } = useWords()
  const { count } = lane
  if (!lane.theme)
    return (
      <header className="lane-head">
        <h2 className="h-small" id="theme loose" tabIndex={-1}>
          {t('board.loose')}
        </h2>
        <p className="lane-count small quiet num">{t('board.looseCount', { count })}</p>
      </header>
    )
  return (
    <header className="lane-head">
      <Named theme={lane.theme} />
      <div className="lane-count">
        <ThemeDots
          theme={lane.theme}
          none={<span className="small quiet num">{t('board.notes', { count })}</span>}
        />
      </div>
    </header>
  )
}

/** A theme beneath another, inside its column. */
export function SubHead({ theme }: { theme: Row<'theme'> }) {
  return (
    <header className="sub-head">
      <Named theme={theme} />
      <ThemeDots theme={theme} />
    </header>
  )
}

function Named({ theme }: { theme: Row<'theme'> }) {
  const words = useWords()
  const { t, why } = words
  const { store } = useBoard()
  const [isRenaming, setRenaming] = useState(false)
  const [label, setLabel] = useState('')
  const [wrong, setWrong] = useState('')
  const place = useRef<HTMLHeadingElement>(null)
  const start = () => {
    setLabel(textOf(theme.label))
    setWrong('')
    setRenaming(true)
  }
  const stop = () => {
    setRenaming(false)
    requestAnimationFrame(() => place.current?.querySelector('button')?.focus())
  }
  const keep = async () => {
    const lang = theme.label && 'lang' in theme.label ? theme.label.lang : undefined
    const done = await tryAct('editTheme', { id: theme.id, label, lang })
    if (isRefusal(done)) setWrong(why(done))
    else stop()
  }
  const byKey = (press: KeyboardEvent) => {
    if (isRenaming && press.key === 'Escape') {
      press.stopPropagation()
      stop()
    }
    if (isRenaming) return
    if (press.key === 'F2') {
      press.preventDefault()
      start()
    }
    if (press.altKey && (press.key === 'ArrowLeft' || press.key === 'ArrowRight')) {
      press.preventDefault()
      press.stopPropagation()
      void moveTheme(store, theme, press.key === 'ArrowLeft' ? -1 : 1, words)
    }
  }
  return (
    <div role="group" aria-label={textOf(theme.label)} onKeyDown={byKey} className="theme-name">
      {isRenaming ? (
        <Field
          label={t('board.theme.name')}
          isLabelHidden
          value={label}
          onChange={setLabel}
          onEnter={() => void keep()}
          error={wrong || undefined}
          autoFocus
        />
      ) : (
        <h2
          className="h-small"
          id={`theme ${theme.id}`}
          ref={place}
          lang={theme.label && 'lang' in theme.label ? theme.label.lang : undefined}
        >
          <ThemeMenu theme={theme} onRename={start} />
        </h2>
      )}
    </div>
  )
}

/** Dots as they lie in the round that counts. Before one is revealed there are none, here or anywhere. */
function ThemeDots({ theme, none }: { theme: Row<'theme'>; none?: ReactNode }) {
  const count = useDesk((s) => dotsThatCount(s.rows, theme.workshop ?? '').get(theme.id))
  return count === undefined ? none : <Dots count={count} areDotsHidden={count > 60} />
}
