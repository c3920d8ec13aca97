import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Label,
  ListBox,
  ListBoxItem,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components'
import { useWords } from '../words.tsx'
import { Button, type ButtonProps } from './Button.tsx'

export interface MenuChoice<Id extends string> {
  id: Id
  label: string
  /** Quiet words at the end of the line. */
  more?: string
  keyHint?: string
  isDisabled?: boolean
}

export interface MenuProps<Id extends string> {
  /** The words on the button that opens it. */
  label: ReactNode
  items: readonly MenuChoice<Id>[]
  onChoose: (id: Id) => void
  button?: Omit<ButtonProps, 'children'>
}

/** A button that opens a list of things to do. */
export function Menu<Id extends string>({ label, items, onChoose, button }: MenuProps<Id>) {
  return (
    <MenuTrigger>
      <Button iconAfter={ChevronDown} {...button}>
        {label}
      </Button>
      <Popover className="pop" offset={4} placement="bottom start">
        <AriaMenu className="menu" onAction={(id) => onChoose(id as Id)}>
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              className="item"
              textValue={item.label}
              isDisabled={item.isDisabled}
            >
              <span className="name">{item.label}</span>{' '}
              {item.more && <span className="more">{item.more}</span>}{' '}
              {item.keyHint && <kbd className="key more-key">{item.keyHint}</kbd>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

export interface SelectProps<Id extends string> {
  label: string
  options: readonly MenuChoice<Id>[]
  value: Id | null
  onChange: (id: Id) => void
  help?: string
  isLabelHidden?: boolean
  isDisabled?: boolean
  className?: string
}

/** One of many, folded away. For two to five options use Choice. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { t } = useWords()
  const { label, options, value, onChange, help, isLabelHidden, isDisabled, className } = props
  return (
    <AriaSelect
      className={['field', className].filter(Boolean).join(' ')}
      value={value}
      onChange={(id) => onChange(id as Id)}
      isDisabled={isDisabled}
      placeholder={t('pieces.select.placeholder')}
    >
      <Label className={isLabelHidden ? 'sr' : 'label-line'}>{label}</Label>
      {help && (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      <AriaButton className="box">
        <SelectValue className="select-value" />
        <ChevronDown className="ic" size="1.125em" aria-hidden />
      </AriaButton>
      <Popover className="pop" offset={4}>
        <ListBox className="menu">
          {options.map((option) => (
            <ListBoxItem
              key={option.id}
              id={option.id}
              className="item"
              textValue={option.label}
              isDisabled={option.isDisabled}
            >
              <span className="name">{option.label}</span>{' '}
              {option.more && <span className="more">{option.more}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
