import { ChevronDown } from 'lucide-react'
import { useMemo, useState, type Ref } from 'react'
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  useFilter,
} from 'react-aria-components'
import type { CanvasView } from '../../../../shared/queries/canvas.ts'
import { inReadingOrder } from '../../../../shared/queries/canvasLinks.ts'
import { useWords } from '../../../words.tsx'
import { brief, cellName } from '../names.ts'

/** As many as a list can show at once; a few letters more find the others. */
const most = 60

export interface CardPickerProps {
  view: CanvasView
  label: string
  /** The placement chosen. */
  value: string | null
  onChange: (id: string | null) => void
  /** Not offered: a line has two different ends. */
  except?: string | null
  autoFocus?: boolean
  ref?: Ref<HTMLInputElement>
}

/** A card of the canvas, found by a few of its words or from the list, in reading order. */
export function CardPicker({ view, label, value, onChange, except, autoFocus, ref }: CardPickerProps) {
  const words = useWords()
  const { t } = words
  const { contains } = useFilter({ sensitivity: 'base' })
  const cards = useMemo(() => inReadingOrder(view), [view])
  const chosen = cards.find((one) => one.id === value)
  const name = chosen ? brief(chosen.words.text) : ''
  const [typed, setTyped] = useState<string | null>(null)
  const wanted = typed === null || typed === name ? '' : typed
  const found = cards.filter((one) => one.id !== except && contains(one.words.text, wanted)).slice(0, most)
  return (
    <ComboBox
      className="field"
      items={found}
      inputValue={typed ?? name}
      onInputChange={setTyped}
      selectedKey={value}
      onSelectionChange={(id) => {
        setTyped(null)
        onChange(id === null ? null : String(id))
      }}
      onBlur={() => setTyped(null)}
      allowsEmptyCollection
      autoFocus={autoFocus ?? false}
    >
      <Label>{label}</Label>
      <span className="box">
        <Input ref={ref} placeholder={t('canvasMap.line.pick')} />
        <Button className="picker-open">
          <ChevronDown className="ic" size="1.125em" aria-hidden />
        </Button>
      </span>
      <Popover className="pop of-cards" offset={4}>
        <ListBox
          className="menu"
          items={found}
          renderEmptyState={() => <p className="quiet">{t('canvasMap.line.noCard')}</p>}
        >
          {(one) => (
            <ListBoxItem id={one.id} className="item" textValue={brief(one.words.text)}>
              <span className="name" lang={one.words.lang}>
                {brief(one.words.text)}
              </span>{' '}
              <span className="more">{cellName(view, one.row.lane ?? '', one.row.column, words)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
