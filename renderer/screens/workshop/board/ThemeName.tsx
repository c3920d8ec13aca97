import type { ReactNode } from 'react'
import { Field } from '../../../pieces/Field.tsx'
import { useWords } from '../../../words.tsx'
import type { Card } from './cards.ts'
import { PickWords } from './PickWords.tsx'

/** A theme's name, and the note whose words it is; null where it is the facilitator's own. */
export type Name = { label: string; from: Card | null }

interface ThemeNameProps {
  name: Name
  onName: (name: Name) => void
  /** Whose words are offered. */
  cards: readonly Card[]
  onEnter: () => unknown
  wrong: string
  /** Between the line and the words that are offered. */
  children?: ReactNode
}

/** Names a theme: typed, or taken from words somebody said. */
export function ThemeName({ name, onName, cards, onEnter, wrong, children }: ThemeNameProps) {
  const { t } = useWords()
  return (
    <>
      <Field
        label={t('board.theme.name')}
        help={t('board.new.help')}
        value={name.label}
        // A name written from nothing is the facilitator's own.
        onChange={(label) => onName({ label, from: label ? name.from : null })}
        onEnter={() => void onEnter()}
        error={wrong || undefined}
        autoFocus
      />
      {children}
      <PickWords cards={cards} onPick={(label, from) => onName({ label, from })} />
    </>
  )
}
