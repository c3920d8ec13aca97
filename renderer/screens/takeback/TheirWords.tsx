import { textOf } from '../../../shared/record.ts'
import type { Row } from '../../../shared/rows.ts'
import { Menu } from '../../pieces/Menu.tsx'
import type { ButtonProps } from '../../pieces/Button.tsx'
import { useWords } from '../../words.tsx'
import { useTheirs } from './useTheirs.ts'

interface TheirWordsProps {
  note: Row<'contribution'>
  look?: ButtonProps['look']
  /** Something that has to be put away first, such as a dialog. */
  onAsk?: () => void
  /** In a list walked by arrows, only the line one is on takes Tab. */
  isPassedOver?: boolean
  /** Where a line has one menu for everything: how it is called, and what else it holds, above what is the owner's. */
  label?: string
  named?: string
  more?: readonly { id: string; label: string; onChoose: () => void }[]
}

/** Beside any words: their owner changes how far they go, takes them back, or has them erased. Two steps, anywhere. */
export function TheirWords(props: TheirWordsProps) {
  const { note, look, onAsk, isPassedOver, label, named, more = [] } = props
  const { t } = useWords()
  const theirs = useTheirs(note, onAsk)
  if (!theirs) return null
  const what = (textOf(note.text) || textOf(note.title)).slice(0, 60)
  return (
    <Menu
      label={label ?? t('takeback.theirs')}
      button={{
        ...(look ? { look } : {}),
        excludeFromTabOrder: isPassedOver ?? false,
        'aria-label': named ?? t('takeback.theirs.of', { what }),
      }}
      onChoose={(id) => {
        const other = more.find((one) => one.id === id)
        if (other) other.onChoose()
        else theirs.choose(id)
      }}
      items={[...more.map(({ id, label }) => ({ id, label })), ...theirs.items]}
    />
  )
}
