import { Menu } from '../../pieces/Menu.tsx'
import { useWords } from '../../words.tsx'
import { languageChoices, languageName } from './languages.ts'

/** The language words are taken down in; Ctrl L goes between English and Welsh from the line. */
export function LanguageMenu({ lang, onChange }: { lang: string; onChange: (lang: string) => void }) {
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
}
