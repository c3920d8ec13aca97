import { memo } from 'react'
import { Menu } from '../../pieces/Menu.tsx'
import { useWords } from '../../words.tsx'
import { languageChoices, languageName } from './languages.ts'

interface LanguageMenuProps {
  lang: string
  onChange: (lang: string) => void
}

/** The language words are taken down in; Ctrl L goes between English and Welsh from the line. */
export const LanguageMenu = memo(function LanguageMenu({ lang, onChange }: LanguageMenuProps) {
  const words = useWords()
  const name = languageName(lang, words)
  return (
    <Menu
      label={name}
      items={languageChoices(words, lang)}
      onChoose={onChange}
      button={{
        'aria-label': words.t('inquiry.line.language', { language: name }),
        className: lang === 'en-GB' ? 'line-lang' : 'line-lang other',
      }}
    />
  )
})
