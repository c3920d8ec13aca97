import { Check as CheckIcon } from 'lucide-react'
import { Checkbox, FieldError, Label, Radio, RadioGroup, Text } from 'react-aria-components'
import { useWords } from '../words.tsx'

export interface ChoiceOption<Id extends string> {
  id: Id
  label: string
  help?: string
  isDisabled?: boolean
}

export interface ChoiceProps<Id extends string> {
  label: string
  options: readonly ChoiceOption<Id>[]
  value: Id | null
  onChange: (id: Id) => void
  help?: string
  error?: string
  /** In a row where there is room. */
  isAcross?: boolean
  isLabelHidden?: boolean
  className?: string
}

/** One of several, all visible. Arrow keys choose. */
export function Choice<Id extends string>(props: ChoiceProps<Id>) {
  const { t } = useWords()
  const { label, options, value, onChange, help, error, isAcross, isLabelHidden, className } = props
  return (
    <RadioGroup
      className={['field', className].filter(Boolean).join(' ')}
      value={value}
      onChange={(id) => onChange(id as Id)}
      isInvalid={Boolean(error)}
      orientation={isAcross ? 'horizontal' : 'vertical'}
    >
      <Label className={isLabelHidden ? 'sr' : 'label-line'}>{label}</Label>
      {help && (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      <div className={isAcross ? 'choices across' : 'choices'}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} isDisabled={option.isDisabled} className="choice one">
            <span className="tick" aria-hidden />
            <span className="words">
              {option.label}
              {option.help && <span className="help">{option.help}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldError className="wrong">
        {error} {t('common.restSafe')}
      </FieldError>
    </RadioGroup>
  )
}

export interface CheckProps {
  label: string
  help?: string
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  isDisabled?: boolean
}

/** Yes or no, on one line. */
export function Check({ label, help, ...rest }: CheckProps) {
  return (
    <Checkbox {...rest} className="choice">
      <span className="tick" aria-hidden>
        {rest.isSelected && <CheckIcon size="1.125rem" strokeWidth={3} />}
      </span>
      <span className="words">
        {label}
        {help && <span className="help">{help}</span>}
      </span>
    </Checkbox>
  )
}
