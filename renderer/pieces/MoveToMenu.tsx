import type { KeyboardEvent, RefObject } from 'react'
import { Dialog, Heading, Menu, MenuItem, OverlayArrow, Popover, Separator } from 'react-aria-components'
import { useWords } from '../words.tsx'

export interface MoveTarget {
  id: string
  label: string
}

export interface MoveToMenuProps {
  /** The note it opens beside. */
  noteRef: RefObject<HTMLElement | null>
  /** The note's words, so that nobody moves the wrong one. */
  text: string
  /** Places to go, in the order of the board; the first nine get the keys 1–9. */
  targets: readonly MoveTarget[]
  /** Where it lies now. */
  current?: string
  isOpen: boolean
  onMove: (id: string) => void
  onNewTheme: () => void
  /** Esc, a press outside, or "Leave it where it is". */
  onLeave: () => void
}

const newTheme = 'new theme'
const leave = 'leave'

/** Moving without dragging: arrow keys, or 1–9, N for a new theme, Esc to leave it. */
export function MoveToMenu(props: MoveToMenuProps) {
  const { noteRef, text, targets, current, isOpen, onMove, onNewTheme, onLeave } = props
  const { t } = useWords()
  const choose = (id: string) => {
    if (id === newTheme) onNewTheme()
    else if (id === leave || id === current) onLeave()
    else onMove(id)
  }
  const byKey = (press: KeyboardEvent) => {
    if (press.ctrlKey || press.metaKey || press.altKey) return
    const target = /^[1-9]$/.test(press.key) ? targets[Number(press.key) - 1] : undefined
    const id = target ? target.id : press.key.toLowerCase() === 'n' ? newTheme : undefined
    if (!id) return
    // Before the menu's own typeahead sees it.
    press.preventDefault()
    press.stopPropagation()
    choose(id)
  }
  return (
    <Popover
      className="pop"
      triggerRef={noteRef}
      placement="right top"
      offset={14}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onLeave()}
    >
      <OverlayArrow className="pop-arrow">
        <svg width={12} height={12} viewBox="0 0 12 12" aria-hidden>
          <path d="M0 0L6 7L12 0" fill="var(--paper)" stroke="var(--ink)" strokeWidth={2} />
        </svg>
      </OverlayArrow>
      <Dialog className="move">
        <div onKeyDownCapture={byKey}>
          <div className="menu-head">
            <Heading slot="title" className="h-small">
              {t('pieces.move.title')}
            </Heading>
            <span className="said">{text}</span>
          </div>
          <Menu
            className="menu"
            aria-label={t('pieces.move.named', { words: text })}
            autoFocus="first"
            onAction={(id) => choose(String(id))}
          >
            {targets.map((target, index) => (
              <MenuItem key={target.id} id={target.id} className="item" textValue={target.label}>
                <Key>{index < 9 ? String(index + 1) : undefined}</Key>{' '}
                <span className="name">{target.label}</span>{' '}
                {target.id === current && <span className="more">{t('pieces.move.here')}</span>}
              </MenuItem>
            ))}
            <Separator />
            <MenuItem id={newTheme} className="item" textValue={t('pieces.move.new')}>
              <Key>N</Key> <span className="name">{t('pieces.move.new')}</span>
            </MenuItem>
            <MenuItem id={leave} className="item" textValue={t('pieces.move.leave')}>
              <Key>Esc</Key> <span className="name">{t('pieces.move.leave')}</span>
            </MenuItem>
          </Menu>
        </div>
      </Dialog>
    </Popover>
  )
}

const Key = ({ children }: { children: string | undefined }) =>
  children ? <kbd className="key">{children}</kbd> : <span className="key none" aria-hidden />
