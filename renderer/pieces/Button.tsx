import type { LucideIcon } from 'lucide-react'
import { useId, type ReactNode, type Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  children: ReactNode
  /** One filled `main` a screen; `pause` only for Pause; `link` reads as a link. */
  look?: 'quiet' | 'main' | 'pause' | 'link'
  size?: 'usual' | 'big'
  /** Fills its line. */
  isWide?: boolean
  /** On or off; leave out for a button that does something. */
  isOn?: boolean
  /** The key that does the same, shown and spoken as a description. It does not listen for it. */
  keyHint?: string
  /** Beside the words, never instead of them. */
  icon?: LucideIcon
  iconAfter?: LucideIcon
  className?: string
  ref?: Ref<HTMLButtonElement>
}

/** Something to press. Its words are always visible: there is no button of an icon alone. */
export function Button({
  children,
  look = 'quiet',
  size = 'usual',
  isWide,
  isOn,
  keyHint,
  icon: Icon,
  iconAfter: IconAfter,
  className,
  ...rest
}: ButtonProps) {
  const hintId = useId()
  const classes = ['btn', look !== 'quiet' && look, size === 'big' && 'big', isWide && 'wide', className]
  return (
    <AriaButton
      {...rest}
      className={classes.filter(Boolean).join(' ')}
      aria-pressed={isOn}
      aria-describedby={keyHint ? hintId : rest['aria-describedby']}
    >
      {Icon && <Icon className="ic" size="1.125em" aria-hidden />}
      <span>{children}</span>
      {IconAfter && <IconAfter className="ic" size="1.125em" aria-hidden />}
      {keyHint && (
        <kbd className="key" id={hintId} aria-hidden>
          {keyHint}
        </kbd>
      )}
    </AriaButton>
  )
}
