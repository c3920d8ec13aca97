import { useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { SaveDialog } from '../../../pieces/Dialog.tsx'
import { tagOf } from '../../../i18n.ts'
import { tryAct } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { shownOn, type Card } from './cards.ts'
import { nobody, useBoard } from './state.ts'
import { ThemeName, type Name } from './ThemeName.tsx'

/** Names a theme, best in words somebody said; the notes that are chosen go under it in the same gesture. */
export function NewTheme({ cards }: { cards: readonly Card[] }) {
  const { t, language, why } = useWords()
  const { store, workshop } = useBoard()
  const [named, setNamed] = useState<Name>({ label: '', from: null })
  const { label, from } = named
  const [wrong, setWrong] = useState('')
  const close = () => store.setState({ over: null })
  const make = async () => {
    const lay = [...new Set(cards.map((card) => card.note.id))]
    const done = await tryAct('addTheme', {
      workshop,
      label,
      lang: (from && shownOn(from.note).lang) || tagOf(language),
      from: from ? [from.note.id] : [],
      lay,
      layFrom: cards.flatMap((card) => card.theme ?? []),
    })
    if (isRefusal(done)) return setWrong(why(done))
    const first = lay[0]
    store.setState({
      over: null,
      chosen: nobody,
      landed: new Set(lay),
      seek: first ? { note: first, theme: done.id } : null,
      said: t('board.new.made', { theme: label }),
    })
  }
  return (
    <SaveDialog title={t('board.new.title')} isOpen onClose={close} save={t('board.new.make')} onSave={make}>
      <ThemeName name={named} onName={setNamed} cards={cards} onEnter={make} wrong={wrong}>
        {cards.length > 0 && <p className="quiet">{t('board.newTheme.with', { count: cards.length })}</p>}
      </ThemeName>
    </SaveDialog>
  )
}
