import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Row } from '../../../../shared/rows.ts'
import { Dots } from '../../../pieces/Dots.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { tryAct } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { refusalWords } from '../refusalWords.ts'
import type { Lane } from './cards.ts'
import { useView } from './state.ts'
import { ThemeMenu } from './ThemeMenu.tsx'

/** The top of a column: the theme's name, which opens what can be done with it, and its dots. */
export function LaneHead({ lane, count }: { lane: Lane; count: number }) {
  const { t } = useWords()
  if (!lane.theme)
    return (
      <header className="lane-head">
        <h2 className="h-small">{t('board.loose')}</h2>
        <p className="lane-count small quiet num">{t('board.looseCount', { count })}</p>
      </header>
    )
  return (
    <header className="lane-head">
      <Named theme={lane.theme} />
      <div className="lane-count">
        <ThemeDots theme={lane.theme} />
        {lane.theme.dots === null && <span className="small quiet num">{t('board.notes', { count })}</span>}
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
  const { t } = words
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
    if (isRefusal(done)) setWrong(refusalWords(done, words))
    else stop()
  }
  const byKey = (press: KeyboardEvent) => {
    if (isRenaming && press.key === 'Escape') {
      press.stopPropagation()
      stop()
    }
    if (!isRenaming && press.key === 'F2') {
      press.preventDefault()
      start()
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
          ref={place}
          lang={theme.label && 'lang' in theme.label ? theme.label.lang : undefined}
        >
          <ThemeMenu theme={theme} onRename={start} />
        </h2>
      )}
    </div>
  )
}

/** Dots as they were placed; while they are keyed in, a field. Enter goes to the next theme's. */
function ThemeDots({ theme }: { theme: Row<'theme'> }) {
  const words = useWords()
  const { t } = words
  const isKeying = useView((view) => view.isKeyingDots)
  const [typed, setTyped] = useState(String(theme.dots ?? ''))
  const [wrong, setWrong] = useState('')
  useEffect(() => setTyped(String(theme.dots ?? '')), [theme.dots])
  if (!isKeying) return theme.dots === null ? null : <Dots count={theme.dots} />
  const clean = typed.trim()
  const isNumber = /^\d{0,5}$/.test(clean)
  const keep = async () => {
    setWrong(isNumber ? '' : t('board.dots.wrong'))
    const dots = clean === '' ? null : Number(clean)
    if (!isNumber || dots === theme.dots) return
    const done = await tryAct('editTheme', { id: theme.id, dots })
    if (isRefusal(done)) setWrong(refusalWords(done, words))
  }
  const next = (press: KeyboardEvent<HTMLDivElement>) => {
    if (press.key !== 'Enter') return
    press.preventDefault()
    if (!isNumber) return setWrong(t('board.dots.wrong'))
    const all = [...document.querySelectorAll<HTMLInputElement>('.keying-dots input')]
    const at = all.indexOf(press.target as HTMLInputElement)
    const to = all[at + (press.shiftKey ? -1 : 1)] ?? all[0]
    // At once, so that whoever types on types into the next one; leaving the field keeps the number.
    if (to === press.target) void keep()
    else to?.focus()
  }
  return (
    <div role="presentation" className="keying-dots" onKeyDown={next} onBlur={() => void keep()}>
      <Field
        label={t('board.dots.for', { theme: textOf(theme.label) })}
        isLabelHidden
        value={typed}
        onChange={setTyped}
        inputMode="numeric"
        error={wrong || undefined}
      />
    </div>
  )
}
