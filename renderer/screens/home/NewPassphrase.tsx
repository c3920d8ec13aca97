import { useState } from 'react'
import { Check } from '../../pieces/Choice.tsx'
import { Field } from '../../pieces/Field.tsx'
import { useWords } from '../../words.tsx'

export type Typed = { first: string; again: string }
export type PassphraseProblem = 'short' | 'differ'

export const shortest = 8

/** What is wrong with a passphrase typed twice, or nothing. */
export const passphraseProblem = ({ first, again }: Typed): PassphraseProblem | undefined =>
  [...first].length < shortest ? 'short' : first !== again ? 'differ' : undefined

type NewPassphraseProps = {
  typed: Typed
  onType: (typed: Typed) => void
  problem: PassphraseProblem | undefined
  onEnter: () => void
  autoFocus?: boolean
}

/** A passphrase typed twice, which can be looked at: nobody should be locked out by a slip of the finger. */
export function NewPassphrase({ typed, onType, problem, onEnter, autoFocus }: NewPassphraseProps) {
  const { t } = useWords()
  const [isShown, setShown] = useState(false)
  const type = isShown ? 'text' : 'password'
  return (
    <div className="pile wide">
      <Field
        autoFocus={autoFocus ?? false}
        label={t('home.secret.passphrase')}
        help={t('home.secret.passphraseHelp')}
        type={type}
        value={typed.first}
        error={problem === 'short' ? t('home.secret.short') : undefined}
        onChange={(first) => onType({ ...typed, first })}
      />
      <Field
        label={t('home.secret.again')}
        type={type}
        value={typed.again}
        error={problem === 'differ' ? t('home.secret.differ') : undefined}
        onChange={(again) => onType({ ...typed, again })}
        onEnter={onEnter}
      />
      <Check label={t('home.secret.show')} isSelected={isShown} onChange={setShown} />
    </div>
  )
}
