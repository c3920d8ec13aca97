import { useMemo, useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { textOf } from '../../../../shared/record.ts'
import { Check } from '../../../pieces/Choice.tsx'
import { SaveDialog } from '../../../pieces/Dialog.tsx'
import { tagOf } from '../../../i18n.ts'
import { say, tryAct, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { shownOn, type Card, type Lane } from './cards.ts'
import { nobody, useBoard } from './state.ts'
import { ThemeName, type Name } from './ThemeName.tsx'

interface NameFromProps {
  what: 'split' | 'words'
  theme: string
  lanes: readonly Lane[]
}

/** Names a theme from the words of notes under it: this theme itself, or one split off from it with chosen notes. */
export function NameFrom({ what, theme, lanes }: NameFromProps) {
  const { t, language, why } = useWords()
  const { store } = useBoard()
  const row = useDesk((s) => s.rows.get('theme', theme))
  const cards = useMemo(
    () => lanes.flatMap((lane) => lane.piles).find((pile) => pile.theme?.id === theme)?.cards ?? [],
    [lanes, theme],
  )
  const isSplit = what === 'split'
  const [out, setOut] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        cards
          .filter((card) => store.getState().chosen.has(card.key) || store.getState().at === card.key)
          .map(idOf),
      ),
  )
  const [named, setNamed] = useState<Name>({ label: isSplit ? '' : textOf(row?.label), from: null })
  const { label, from } = named
  const [wrong, setWrong] = useState('')
  const close = () => store.setState({ over: null })
  const lang = (from && shownOn(from.note).lang) || tagOf(language)
  const name = textOf(row?.label) || t('board.theme.held')
  const keep = async () => {
    const sources = from ? [from.note.id] : []
    const done = isSplit
      ? await tryAct('splitTheme', { theme, contributions: [...out], label, lang, from: sources })
      : await tryAct('editTheme', { id: theme, label, lang, from: sources })
    if (isRefusal(done)) return setWrong(why(done))
    if (isSplit) say('board.split.done', { theme: label, from: name })
    store.setState({
      over: null,
      chosen: nobody,
      seek: isSplit ? { note: [...out][0]!, theme: done.id } : null,
    })
  }
  const offered = isSplit ? cards.filter((card) => out.has(card.note.id)) : cards
  return (
    <SaveDialog
      title={t(isSplit ? 'board.split.title' : 'board.words.title', { theme: name })}
      isOpen
      onClose={close}
      width="wide"
      save={t(isSplit ? 'board.split.do' : 'common.save')}
      onSave={keep}
      isDisabled={isSplit && !out.size}
    >
      {isSplit && (
        <fieldset className="pile split-notes">
          <legend className="label">{t('board.split.which')}</legend>
          {cards.map((card) => (
            <Check
              key={card.key}
              label={shownOn(card.note).text || t('board.card.held')}
              isSelected={out.has(card.note.id)}
              onChange={() => {
                const next = new Set(out)
                if (!next.delete(card.note.id)) next.add(card.note.id)
                setOut(next)
              }}
            />
          ))}
        </fieldset>
      )}
      <ThemeName name={named} onName={setNamed} cards={offered} onEnter={keep} wrong={wrong} />
    </SaveDialog>
  )
}

const idOf = (card: Card) => card.note.id
