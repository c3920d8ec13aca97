import type { LucideIcon } from 'lucide-react'
import type { Ref } from 'react'
import { FieldError, Input, Label, Text, TextArea as AriaTextArea, TextField } from 'react-aria-components'
import { useWords } from '../words.tsx'
import { isUnbroken, pastesUnbroken } from './beginning.ts'

export interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  help?: string
  /** What is wrong. What is safe is said after it. */
  error?: string
  /** What is safe; "Everything else you wrote is safe." unless given. */
  safe?: string
  /** Marks it as optional. Few fields should be anything else. */
  isOptional?: boolean
  /** The label is read by screen readers only. */
  isLabelHidden?: boolean
  isDisabled?: boolean
  autoFocus?: boolean
  type?: 'text' | 'search' | 'password' | 'email' | 'tel'
  inputMode?: 'numeric' | 'text'
  maxLength?: number
  lang?: string
  placeholder?: string
  icon?: LucideIcon
  className?: string
  onEnter?: () => void
  ref?: Ref<HTMLInputElement>
}

/** A line to type in: label above, help, then what is wrong and what is safe. */
export function Field({ icon: Icon, ref, onEnter, ...props }: FieldProps) {
  return (
    <Framed {...props}>
      {Icon ? (
        <span className="box">
          <Icon className="ic" size="1em" aria-hidden />
          <Input ref={ref} lang={props.lang} placeholder={props.placeholder} onKeyDown={onlyEnter(onEnter)} />
        </span>
      ) : (
        <Input
          className="box"
          ref={ref}
          lang={props.lang}
          placeholder={props.placeholder}
          onKeyDown={onlyEnter(onEnter)}
        />
      )}
    </Framed>
  )
}

export interface TextAreaProps extends Omit<FieldProps, 'type' | 'inputMode' | 'icon' | 'onEnter' | 'ref'> {
  rows?: number
  /** Ctrl Enter; Enter alone is a new line. */
  onCtrlEnter?: () => void
  ref?: Ref<HTMLTextAreaElement>
}

/** A field of several lines that grows with its words. */
export function TextArea({ rows = 4, ref, onCtrlEnter, ...props }: TextAreaProps) {
  return (
    <Framed {...props}>
      <AriaTextArea
        className={isUnbroken(props.value) ? 'box unbroken' : 'box'}
        rows={rows}
        ref={ref}
        lang={props.lang}
        placeholder={props.placeholder}
        onPaste={(paste) => pastesUnbroken(paste, props.onChange)}
        onKeyDown={(press) => (press.ctrlKey || press.metaKey) && onlyEnter(onCtrlEnter)(press)}
      />
    </Framed>
  )
}

function Framed({
  label,
  help,
  error,
  safe,
  isOptional,
  isLabelHidden,
  className,
  children,
  lang: _lang,
  placeholder: _placeholder,
  ...rest
}: Omit<FieldProps, 'icon' | 'onEnter' | 'ref'> & { children: React.ReactNode }) {
  const { t } = useWords()
  return (
    <TextField
      {...rest}
      className={['field', className].filter(Boolean).join(' ')}
      isInvalid={Boolean(error)}
    >
      <Label className={isLabelHidden ? 'sr' : undefined}>
        {label} {isOptional && <span className="optional">({t('common.optional')})</span>}
      </Label>
      {help && (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      {children}
      <FieldError className="wrong">
        {error} {safe ?? t('common.restSafe')}
      </FieldError>
    </TextField>
  )
}

const onlyEnter = (onEnter?: () => void) => (press: React.KeyboardEvent) => {
  // A key that finishes a composed letter is not the Enter that means "done".
  if (press.key === 'Enter' && onEnter && !press.nativeEvent.isComposing) {
    press.preventDefault()
    onEnter()
  }
}
